package org.polybius.export.geo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polybius.cli.Exported;
import org.polybius.contract.Json;

@Tag("slow")
class GeoJsonTest {
  private final Path examples = Exported.examples();

  private List<JsonNode> features() {
    JsonNode document = Json.parse(Exported.text(examples, "geojson", ""));
    assertThat(document.path("type").asText()).isEqualTo("FeatureCollection");
    List<JsonNode> features = new ArrayList<>();
    document.path("features").forEach(features::add);
    return features;
  }

  @Test
  void everyIncidentIsAFeatureAndThoseWithoutAPlaceHaveNoGeometry() {
    List<JsonNode> features = features();
    assertThat(features).hasSize(Exported.all(examples).counts().getOrDefault("incidents", 0));
    assertThat(features)
        .allMatch(f -> f.path("type").asText().equals("Feature"))
        .allMatch(f -> f.has("geometry"))
        .anyMatch(f -> f.path("geometry").isNull());
    assertThat(features)
        .filteredOn(f -> !f.path("properties").has("place"))
        .allMatch(f -> f.path("geometry").isNull());
  }

  @Test
  void longitudeComesBeforeLatitudeAndThePrecisionIsSaid() {
    JsonNode gaza =
        features().stream()
            .filter(f -> f.path("id").asText().equals("i-5861624d3fc94e18"))
            .findFirst()
            .orElseThrow();
    JsonNode point = gaza.path("geometry").path("coordinates");
    assertThat(point.path(0).asDouble()).isBetween(34.0, 35.0);
    assertThat(point.path(1).asDouble()).isBetween(31.0, 32.0);
    assertThat(gaza.path("properties").path("precision").asText()).isEqualTo("SETTLEMENT");
  }
}

package org.polybius.export.geo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.export.data.IncidentSheet;
import org.polybius.export.data.Material;
import org.polybius.export.data.Names;
import org.polybius.export.data.Trees;
import org.polybius.model.Place;
import org.polybius.reconcile.incident.Incident;
import org.polybius.reconcile.incident.Incident.Figure;
import org.polybius.reconcile.incident.Incident.Who;

/**
 * Incidents as GeoJSON (RFC 7946): a feature each, at the place that most claims state; without
 * geometry where no place, or none with coordinates, is stated. {@code precision} says what the
 * coordinates stand for: a country's or region's are a point within it and no more.
 */
public final class GeoJson {
  private GeoJson() {}

  /** Writes the incidents of a material, one at a time; leaves the stream open. */
  public static void write(Material material, OutputStream out) throws IOException {
    try (Stream<Incident> incidents = material.incidents()) {
      Trees.document(
          "{\"type\":\"FeatureCollection\",\"features\":[",
          incidents.map(GeoJson::feature),
          "]}",
          out);
    }
  }

  private static ObjectNode feature(Incident incident) {
    ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature");
    feature.put("id", incident.id());
    Place place = IncidentSheet.place(incident);
    geometry(place, feature);
    ObjectNode properties = feature.putObject("properties");
    what(incident, properties);
    where(incident, place, properties);
    Trees.texts(properties, "actors", names(incident.actors()));
    Trees.texts(properties, "recipients", names(incident.recipients()));
    figures(incident.figures(), properties);
    Trees.texts(properties, "reports", incident.reports());
    Trees.texts(properties, "claims", Names.of(incident.items()));
    return feature;
  }

  /** RFC 7946: longitude before latitude; null for what is unlocated. */
  private static void geometry(@Nullable Place place, ObjectNode feature) {
    if (place == null || place.lat() == null || place.lon() == null) {
      feature.putNull("geometry");
    } else {
      point(place.lon(), place.lat(), feature);
    }
  }

  /** Sets the geometry of a feature: longitude before latitude (RFC 7946, 3.1.1), in degrees. */
  public static void point(double lon, double lat, ObjectNode feature) {
    ObjectNode point = feature.putObject("geometry").put("type", "Point");
    point.putArray("coordinates").add(lon).add(lat);
  }

  private static void what(Incident incident, ObjectNode json) {
    json.put("kind", incident.kind());
    Trees.word(json, "standing", incident.standing());
    Trees.word(json, "type", incident.type());
    Trees.put(json, "mode", incident.mode() == null ? null : incident.mode().label());
    Trees.put(json, "from", incident.from());
    Trees.put(json, "to", incident.to());
  }

  private static void where(Incident incident, @Nullable Place place, ObjectNode json) {
    if (place != null) {
      Trees.put(json, "place", place.name());
      Trees.put(json, "country", place.country());
      Trees.put(json, "geonames", place.id());
      Trees.word(json, "precision", place.precision());
      Trees.texts(json, "otherPlaces", others(incident));
    }
  }

  private static List<String> others(Incident incident) {
    return incident.places().stream()
        .skip(1)
        .flatMap(where -> Stream.ofNullable(where.place().name()))
        .toList();
  }

  private static List<String> names(List<Who> people) {
    return people.stream().map(Who::name).toList();
  }

  private static void figures(List<Figure> figures, ObjectNode json) {
    if (!figures.isEmpty()) {
      ArrayNode list = json.putArray("figures");
      for (Figure figure : figures) {
        ObjectNode one = list.addObject().put("fate", figure.fate().name());
        one.put("low", figure.low());
        Trees.put(one, "best", figure.best());
        Trees.put(one, "high", figure.high());
        Trees.put(one, "rule", figure.rule());
      }
    }
  }
}

package org.polybius.export.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.cli.Exported;
import org.polybius.contract.Json;
import org.polybius.export.codes.Acts;
import org.polybius.export.data.Material;
import org.polybius.model.EventClaim;
import org.polybius.model.EventType;
import org.polybius.model.Status;

@Tag("slow")
class PeerTest {
  private final Path examples = Exported.examples();

  private CSVParser read(String format) throws IOException {
    CSVFormat csv = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return csv.parse(new StringReader(Exported.text(examples, format, "")));
  }

  private CSVRecord row(String format, String column, String id) throws IOException {
    return read(format).getRecords().stream()
        .filter(r -> r.get(column).equals(id))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "polecat, 40, Event ID, Version",
    "gdelt, 61, GLOBALEVENTID, SOURCEURL",
    "acled, 31, event_id_cnty, timestamp",
    "ucdp-ged, 49, id, gwnob"
  })
  void theColumnsAreThoseThatArePublished(String format, int count, String first, String last)
      throws IOException {
    List<String> names = read(format).getHeaderNames();
    assertThat(names).hasSize(count).startsWith(first).endsWith(last);
  }

  @Test
  void ploverAndPolecatHoldTheSameEventsAndNoDeniedActs() throws IOException {
    List<JsonNode> plover = Exported.text(examples, "plover", "").lines().map(Json::parse).toList();
    Material all = Exported.all(examples);
    long told =
        all.claims()
            .filter(i -> i.claim() instanceof EventClaim e && e.type() != EventType.EVACUATE)
            .map(i -> i.as(EventClaim.class))
            .filter(
                e ->
                    e.status() == Status.HAPPENED
                        || e.status() == Status.ONGOING
                        || e.type() != e.act().type())
            .count();
    assertThat(plover).hasSize((int) told);
    assertThat(read("polecat").getRecords().stream().map(r -> r.get("Event ID")))
        .containsExactlyElementsOf(plover.stream().map(p -> p.path("id").asText()).toList());
    assertThat(plover)
        .noneMatch(p -> p.path("event").path(0).asText().equals("EVACUATE"))
        .allMatch(p -> p.path("has_event").asBoolean());
  }

  @Test
  void aPloverEventCheckedByHandHasItsActorsPlaceAndSentence() {
    JsonNode event =
        Exported.text(examples, "plover", "")
            .lines()
            .map(Json::parse)
            .filter(e -> e.path("id").asText().equals("t001#ev1"))
            .findFirst()
            .orElseThrow();
    assertThat(event.path("event").path(0).asText()).isEqualTo("RETREAT");
    assertThat(event.path("mode").asText()).isEqualTo("release");
    assertThat(event.path("quad_code").asText()).isEqualTo("material cooperation");
    assertThat(event.path("actor").path(0).path("identifier_text").asText()).isEqualTo("Hamas");
    assertThat(event.path("recipient").path(0).path("code").asText()).isEqualTo("USA");
    assertThat(event.path("event_loc").path("geonameid").asText()).isEqualTo("281133");
    assertThat(event.path("text").asText()).contains("released").hasSizeGreaterThan(20);
    assertThat(event.has("date")).isFalse();
  }

  @Test
  void gdeltHasARowForEachPairAndOnlyEventsWithACameoCode() throws IOException {
    Material all = Exported.all(examples);
    long pairs =
        Coded.of(all)
            .filter(c -> c.event().cameo() != null)
            .mapToLong(
                c ->
                    Math.max(1, c.names(c.event().actors()).size())
                        * (long) Math.max(1, c.names(c.event().recipients()).size()))
            .sum();
    List<CSVRecord> rows = read("gdelt").getRecords();
    assertThat(rows).hasSize((int) pairs);
    assertThat(rows.stream().map(r -> r.get("GLOBALEVENTID")).distinct()).hasSize((int) pairs);
    assertThat(rows).allMatch(r -> r.get("EventCode").startsWith(r.get("EventRootCode")));
    assertThat(rows).allMatch(r -> r.get("GoldsteinScale").isEmpty() && r.get("AvgTone").isEmpty());
  }

  @Test
  void gdeltNamesCountriesOfPlacesByFipsAndLeavesAmbiguousOnesEmpty() throws IOException {
    List<CSVRecord> rows = read("gdelt").getRecords();
    assertThat(rows)
        .filteredOn(r -> r.get("ActionGeo_FullName").equals("Chicago"))
        .isNotEmpty()
        .allMatch(r -> r.get("ActionGeo_CountryCode").equals("US"))
        .allMatch(r -> r.get("ActionGeo_Type").equals("3"));
    assertThat(rows)
        .filteredOn(r -> r.get("ActionGeo_FullName").equals("Gaza"))
        .isNotEmpty()
        .allMatch(r -> r.get("ActionGeo_CountryCode").isEmpty());
  }

  @Test
  void acledAndGedHoldWhatWasToldAsDoneAndCountTheDeadWithoutInventingANought() throws IOException {
    CSVRecord thais = row("acled", "event_id_cnty", "i-28185d301c25c099");
    assertThat(thais.get("event_date")).isEqualTo("2023-10-07");
    assertThat(thais.get("time_precision")).isEqualTo("1");
    assertThat(thais.get("fatalities")).isEqualTo("39");
    assertThat(thais.get("event_type")).isEmpty();
    CSVRecord taken = row("acled", "event_id_cnty", "i-34b9a99233d1ae5b");
    assertThat(taken.get("sub_event_type")).isEqualTo("Abduction/forced disappearance");
    assertThat(taken.get("fatalities")).isEmpty();
    CSVRecord same = row("ucdp-ged", "relid", "i-28185d301c25c099");
    assertThat(same.get("best")).isEqualTo("39");
    assertThat(same.get("low")).isEqualTo("39");
    assertThat(same.get("high")).isEqualTo("39");
    assertThat(same.get("date_prec")).isEqualTo("1");
    assertThat(same.get("type_of_violence")).isEmpty();
    assertThat(read("ucdp-ged").getRecords())
        .allMatch(r -> !r.get("low").isEmpty() && !r.get("relid").isEmpty());
  }

  @Test
  void aQuadClassOfGdeltFollowsFromTheRootOfTheCode() {
    Map<String, Long> expected = Map.of("057", 1L, "0841", 2L, "112", 3L, "190", 4L, "14", 4L);
    expected.forEach((code, quad) -> assertThat(Acts.gdeltQuad(code)).isEqualTo(quad));
    assertThat(Acts.cameoBase("0841")).isEqualTo("084");
    assertThat(Acts.cameoRoot("0841")).isEqualTo("08");
  }
}

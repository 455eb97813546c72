package org.polybius.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polybius.model.Failure;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Run;

class ReadingJsonTest {
  private final Reading reading = SampleReading.reading();

  @Test
  void whatIsWrittenAndReadBackEqualsItself() {
    assertThat(ReadingJson.read(ReadingJson.pretty(reading))).isEqualTo(reading);
    assertThat(ReadingJson.read(ReadingJson.line(reading))).isEqualTo(reading);
  }

  @Test
  void writingTwiceGivesTheSameBytes() {
    String once = ReadingJson.pretty(reading);
    assertThat(ReadingJson.pretty(SampleReading.reading())).isEqualTo(once);
    assertThat(ReadingJson.pretty(ReadingJson.read(once))).isEqualTo(once);
  }

  @Test
  void bothLayoutsHoldTheSameTree() {
    assertThat(ReadingJson.parse(ReadingJson.pretty(reading)))
        .isEqualTo(ReadingJson.parse(ReadingJson.line(reading)));
    assertThat(ReadingJson.line(reading)).doesNotContain("\n");
    assertThat(ReadingJson.pretty(reading)).endsWith("}\n").doesNotContain("\r");
  }

  @Test
  void everyObjectWithOffsetsCarriesExactlyTheWordsUnderThem() {
    JsonNode tree = ReadingJson.tree(reading);
    List<JsonNode> spans = new ArrayList<>();
    tree.get("claims").findParents("start").forEach(spans::add);
    assertThat(spans).hasSizeGreaterThan(60);
    for (JsonNode span : spans) {
      String field = span.has("in") ? "title" : "text";
      String text = tree.get("report").get(field).textValue();
      assertThat(span.get("text").textValue())
          .isEqualTo(text.substring(span.get("start").intValue(), span.get("end").intValue()));
    }
  }

  @Test
  void absentValuesLeaveNoTraceButTheListsOfTheContractAreAlwaysThere() {
    Reading bare =
        new Reading(
            report("", "Plain text."), new Run("polybius test", "0", "0"), List.of(), List.of());
    assertThat(ReadingJson.line(bare))
        .isEqualTo(
            "{\"schema\":\"polybius/1\",\"report\":{\"id\":\"r1\",\"sha256\":\"00\","
                + "\"agencies\":[],\"text\":\"Plain text.\",\"spans\":{}},"
                + "\"run\":{\"software\":\"polybius test\",\"rules\":\"0\",\"models\":\"0\"},"
                + "\"failures\":[],\"claims\":[]}");
    assertThat(ReadingJson.line(reading)).doesNotContain(":null").doesNotContain(":\"\"");
  }

  @Test
  void spellsModesAndContextsAsPloverAndKindsInLowerCase() {
    assertThat(ReadingJson.line(reading))
        .contains("\"kind\":\"event\"", "\"mode\":\"heavy-weapons\"", "[\"human_rights\"]")
        .contains("\"status\":\"DENIED\"", "\"class\":\"SAY\"")
        .doesNotContain("HEAVY_WEAPONS");
  }

  @Test
  void wordsOfPlainFieldsStandInAMapAndThoseOfTheDurationWithThem() {
    JsonNode truce = claim("a1");
    assertThat(truce.get("duration").textValue()).isEqualTo("P4D");
    assertThat(truce.get("spans").get("duration").get(0).get("text").textValue())
        .isEqualTo("four-day");
    assertThat(truce.get("spans").get("stage").get(0).get("text").textValue()).isEqualTo("Under");
  }

  @Test
  void aDiscontinuousValueListsAllItsWordsBesideTheFirst() {
    JsonNode population = claim("f3").get("population");
    assertThat(population.get("text").textValue()).isEqualTo("90");
    assertThat(population.get("spans")).hasSize(2);
    assertThat(claim("f1").get("population").has("spans")).isFalse();
  }

  @Test
  void charactersThatATerminalObeysAreWrittenAsEscapesAndComeBack() {
    String hostile = "a\u001b[31m \u009b31m \u202eevil\u202c \u2066x \ud83d\ude00 lone \ud83d end";
    Reading bad =
        new Reading(report("", hostile), new Run("polybius test", "0", "0"), List.of(), List.of());
    assertThat(ReadingJson.pretty(bad))
        .doesNotContain("\u001b", "\u009b", "\u202e", "\u2066")
        .contains("\\u202e", "\ud83d\ude00", "\\ud83d end");
    assertThat(ReadingJson.read(ReadingJson.pretty(bad))).isEqualTo(bad);
  }

  @Test
  void unknownFieldsArePassedOver() {
    ObjectNode tree = ReadingJson.tree(reading);
    tree.put("later", "x");
    ((ObjectNode) tree.get("claims").get(0)).put("confidence", 0.5);
    assertThat(ReadingJson.read(tree)).isEqualTo(reading);
  }

  @Test
  void saysWhereADocumentIsWrong() {
    assertWrong("{", "is no JSON");
    assertWrong("", "is empty");
    assertWrong("[]", "is not an object");
    assertWrong("{\"schema\":\"polybius/2\"}", "/schema: \"polybius/2\" is not \"polybius/1\"");
    assertWrong(changed("\"fate\":\"RELEASED\"", "\"fate\":\"LOST\""), "/claims/5/fate: \"LOST\"");
    assertWrong(changed("\"low\":30", "\"low\":\"30\""), "/claims/5/quantity/low: is not a whole");
    assertWrong(
        changed("\"id\":\"v2\",\"kind\"", "\"id\":\"v1\",\"kind\""), "two claims of one id");
    assertWrong(changed("\"low\":12,\"high\":12", "\"low\":12,\"high\":3"), "/claims/6: interval");
    assertWrong(changed("\"ref\":\"e1\"", "\"ref\":1"), "/claims/0/speaker/ref: is not a string");
  }

  @Test
  void failuresKeepTheirPlace() {
    Failure failure = ReadingJson.read(ReadingJson.line(reading)).failures().get(1);
    assertThat(failure.span()).isNotNull();
    assertThat(ReadingJson.line(reading)).contains("\"code\":\"NO_ANCHOR\",\"message\"");
  }

  private JsonNode claim(String id) {
    for (JsonNode claim : ReadingJson.tree(reading).get("claims")) {
      if (claim.get("id").textValue().equals(id)) {
        return claim;
      }
    }
    throw new AssertionError("no claim " + id);
  }

  private String changed(String old, String replacement) {
    String line = ReadingJson.line(reading);
    assertThat(line).contains(old);
    int at = line.indexOf(old);
    return line.substring(0, at) + replacement + line.substring(at + old.length());
  }

  private static void assertWrong(String document, String message) {
    assertThatThrownBy(() -> ReadingJson.read(document))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining(message);
  }

  private static Report report(String title, String text) {
    return new Report(
        "r1",
        "00",
        null,
        title.isEmpty() ? null : title,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        text,
        Map.of());
  }
}

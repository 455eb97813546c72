package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.contract.Json;

class ShowTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2023-12-11T12:00:00Z"), ZoneOffset.UTC);

  private static final String TEXT =
      "Rebels freed five miners in Alderburg on Monday after talks that lasted for two weeks, the"
          + " governor said. The miners were taken to a hospital in the capital, where doctors said"
          + " that none of them was hurt. The rebels had seized them in March.";

  @TempDir Path folder;

  @BeforeEach
  void ingestTwoReprints() {
    String reports = report("r1", "2023-12-04", "Gazette") + report("r2", "2023-12-06", "Herald");
    assertThat(polybius(reports, "ingest", "-").code()).isEqualTo(Exit.DONE);
  }

  private static String report(String id, String published, String outlet) {
    return "{\"id\":\"%s\",\"published\":\"%s\",\"outlet\":\"%s\",\"url\":\"https://%s.org/\",\"text\":\"%s\"}\n"
        .formatted(id, published, outlet, outlet, TEXT);
  }

  private Run polybius(String input, String command, String... arguments) {
    Stream<String> ledger = Stream.of(command, "--ledger", folder.resolve("ledger.db").toString());
    return Run.of(NOON, input, Stream.concat(ledger, Arrays.stream(arguments)));
  }

  private Run show(String... arguments) {
    return polybius("", "show", arguments);
  }

  private Run decide(String... arguments) {
    return polybius(
        "",
        "decide",
        Stream.concat(Arrays.stream(arguments), Stream.of("--author", "Ada", "--reason", "I know"))
            .toArray(String[]::new));
  }

  private JsonNode json(String... arguments) {
    return Json.parse(
        show(Stream.concat(Arrays.stream(arguments), Stream.of("--format", "json"))
                .toArray(String[]::new))
            .out());
  }

  @Test
  void listsThingsWithTheirReportsAndACount() {
    Run run = show("copies");
    assertThat(run.out()).contains("r1", "r2", "Gazette", "1 to 1 of 1 copies");
    JsonNode page = json("copies");
    assertThat(page.path("count").asLong()).isEqualTo(1);
    assertThat(page.path("copies").path(0).path("evidence"))
        .extracting(e -> e.path("report").asText())
        .containsExactly("r1", "r2");
  }

  @Test
  void showsOneByTheBeginningOfItsId() {
    String id = json("copies").path("copies").path(0).path("id").asText();
    assertThat(json("copy", id.substring(0, 6)).path("id").asText()).isEqualTo(id);
    assertThat(show("copy", id).out()).contains(id, "Herald");
  }

  @Test
  void saysWhichIdIsUnknown() {
    Run run = show("copy", "c-nothing");
    assertThat(run.code()).isEqualTo(Exit.NOTHING);
    assertThat(run.err()).contains("no copy 'c-nothing'");
    assertThat(show("actor", "Nobody").err()).contains("Nobody");
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThat(show("weather").err()).contains("'weather'", "copies");
    assertThat(show("copy").err()).contains("which copy");
    assertThat(show("copies", "--from", "Monday").err()).contains("Monday");
    assertThat(show("copies", "--limit", "0").code()).isEqualTo(Exit.USAGE);
    assertThat(show("copies", "--offset", "-1").code()).isEqualTo(Exit.USAGE);
  }

  @Test
  void knowsOnADayOnlyWhatHadBeenPublished() {
    assertThat(show("copies", "--as-known-on", "2023-12-05").out()).contains("No copies");
    assertThat(json("copies", "--as-known-on", "2023-12-06").path("count").asLong()).isEqualTo(1);
  }

  @Test
  void takesADecisionAndItsUndoing() {
    Run split = decide("split", "copies", "r1", "r2");
    assertThat(split.out()).contains("decision d1 taken");
    assertThat(json("copies").path("count").asLong()).isZero();
    assertThat(decide("undo", "d1").code()).isEqualTo(Exit.DONE);
    assertThat(json("copies").path("count").asLong()).isEqualTo(1);
    assertThat(json("decisions").path("decisions"))
        .extracting(d -> d.path("state").asText())
        .containsExactly("UNDONE", "APPLIES");
    assertThat(show("decisions").out()).contains("Ada", "I know", "undone by d2");
  }

  @Test
  void takesAReportAway() {
    decide("reject", "r2");
    assertThat(show("copies").out()).contains("No copies");
    Run gone = decide("merge", "copies", "r1", "r2");
    assertThat(gone.code()).isEqualTo(Exit.USAGE);
    assertThat(gone.err()).contains("report r2 is rejected");
  }

  @Test
  void correctsANumberInTheWordsOfAReport() {
    Run run = decide("correct", "r1#f1", "quantity", "at least six");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(Exit.DONE);
    assertThat(decide("correct", "r1#f1", "fate", "GONE").err()).contains("GONE");
    assertThat(decide("correct", "r1#f1", "quantity", "blue").err()).contains("blue");
    assertThat(decide("correct", "r1#f77", "fate", "HELD").err()).contains("no claim 'f77'");
    assertThat(decide("accept", "r9#f1").err()).contains("no report 'r9'");
    assertThat(show("decisions").out()).contains("correct figure of r1 at “five”", "AT_LEAST");
  }

  @Test
  void rebuildsToTheSame() {
    String before = show("copies", "--format", "json").out();
    assertThat(polybius("", "rebuild").out()).contains("2 reports reconciled");
    assertThat(show("copies", "--format", "json").out()).isEqualTo(before);
  }
}

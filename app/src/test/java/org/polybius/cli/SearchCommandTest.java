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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.contract.Json;

class SearchCommandTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2023-12-11T12:00:00Z"), ZoneOffset.UTC);
  private static final Path EXAMPLES =
      Path.of(System.getProperty("polybius.root", ".."), "examples/truce-2023/reports.jsonl");

  @TempDir Path folder;

  @BeforeEach
  void ingestAReport() {
    ingest("r1", "Rebels freed five miners in Lyon on Monday, Qatar said. \\u001b[31mAlarm.");
  }

  private void ingest(String id, String text) {
    String report =
        "{\"id\":\"%s\",\"published\":\"2023-12-04\",\"outlet\":\"Gazette\",\"text\":\"%s\"}\n"
            .formatted(id, text);
    assertThat(polybius(report, "ingest", "-").code()).isEqualTo(Exit.DONE);
  }

  private Run polybius(String input, String command, String... arguments) {
    Stream<String> ledger = Stream.of(command, "--ledger", folder.resolve("ledger.db").toString());
    return Run.of(NOON, input, Stream.concat(ledger, Arrays.stream(arguments)));
  }

  private Run search(String... arguments) {
    return polybius("", "search", arguments);
  }

  private Run reindex() {
    return polybius("", "reindex");
  }

  @Test
  void asksForAnIndexBeforeThereIsOne() {
    Run run = search("miners");

    assertThat(run.code()).isEqualTo(Exit.NOTHING);
    assertThat(run.err()).contains("no index", "polybius reindex");
  }

  @Test
  void makesTheIndexBesideTheLedgerAndFindsWords() {
    assertThat(reindex().out()).isEqualTo("1 report indexed\n");
    assertThat(folder.resolve("ledger.db.index")).isDirectory();

    Run run = search("freed", "miner");

    assertThat(run.code()).isEqualTo(Exit.DONE);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("r1 · 2023-12-04 · Gazette", "Rebels *freed* five *miners* in Lyon")
        .contains("1 to 1 of 1 found");
    assertThat(search("bomb").out()).contains("none of 0 found");
  }

  @Test
  void keepsTheIndexWhereItIsTold() {
    String elsewhere = folder.resolve("elsewhere").toString();
    assertThat(polybius("", "reindex", "--index", elsewhere).code()).isEqualTo(Exit.DONE);

    assertThat(folder.resolve("ledger.db.index")).doesNotExist();
    assertThat(search("miners").code()).isEqualTo(Exit.NOTHING);
    assertThat(search("miners", "--index", elsewhere).out()).contains("1 to 1 of 1 found");
  }

  /** The optional module is not among what the program is built from. */
  @Test
  void saysHowToGetWhatSearchByMeaningNeeds() {
    reindex();
    Run search = search("--similar", "captives let go");
    assertThat(search.code()).isEqualTo(Exit.NOTHING);
    assertThat(search.out()).isEmpty();
    assertThat(search.err()).contains("module similar", "./mvnw", "reindex --similar");

    Run reindex = polybius("", "reindex", "--similar");
    assertThat(reindex.code()).isEqualTo(Exit.NOTHING);
    assertThat(reindex.err()).contains("module similar", "./mvnw");
    assertThat(search("miners").out()).as("the old index answers").contains("1 to 1 of 1 found");
  }

  @Test
  void givesTheSameAsJson() {
    reindex();

    JsonNode json = Json.parse(search("miners", "--of", "reports", "--format", "json").out());

    assertThat(json.path("count").asLong()).isEqualTo(1);
    assertThat(json.path("stale").asBoolean(true)).isFalse();
    JsonNode passage = json.path("hits").path(0).path("passages").path(0);
    JsonNode mark = passage.path("marks").path(0);
    assertThat(
            passage
                .path("text")
                .asText()
                .substring(mark.path("start").asInt(), mark.path("end").asInt()))
        .isEqualTo("miners");
    assertThat(json.path("facets").findValuesAsText("name")).contains("kind", "type", "outlet");
  }

  @Test
  void saysThatTheIndexIsStaleAndAnswersFromIt() {
    reindex();
    ingest("r2", "A bomb killed two miners in Madrid.");

    Run table = search("miners");
    assertThat(table.code()).isEqualTo(Exit.DONE);
    assertThat(table.err()).contains("stale", "polybius reindex");
    assertThat(table.out()).contains("1 to 1 of 1 found");
    assertThat(Json.parse(search("miners", "--format", "json").out()).path("stale").asBoolean())
        .isTrue();

    reindex();

    assertThat(search("miners").err()).isEmpty();
    assertThat(search("miners").out()).contains("1 to 2 of 2 found");
  }

  @Test
  void takesTheFilterOfAllCommands() {
    reindex();

    assertThat(search("--type", "released", "--actor", "qat").out()).contains("1 to 1 of 1");
    assertThat(search("--type", "killed").out()).contains("none of 0 found");
    assertThat(search("--type", "unheard-of").code()).isEqualTo(Exit.USAGE);
  }

  @Test
  void saysWhatItDidNotUnderstandAndRefusesWhatIsTooLong() {
    reindex();

    assertThat(search("autor:miners").err()).contains("no field 'autor'");
    assertThat(search("miners \"").err()).contains("looked for as they stand");
    assertThat(search("miners \"").out()).contains("1 to 1 of 1 found");
    Run tooLong = search("a".repeat(501));
    assertThat(tooLong.code()).isEqualTo(Exit.USAGE);
    assertThat(tooLong.err()).contains("at most 500 characters").doesNotContain("error of the");
    assertThat(search("miners", "--limit", "0").code()).isEqualTo(Exit.USAGE);
    assertThat(search("miners", "--of", "words").code()).isEqualTo(Exit.USAGE);
  }

  @Test
  void showsNoSignThatATerminalWouldObey() {
    reindex();

    assertThat(search("31malarm").out()).contains("*31mAlarm*", "\uFFFD").doesNotContain("\u001b");
  }

  @Test
  @Tag("slow")
  void findsItsWayInTheExamples() {
    assertThat(polybius("", "ingest", EXAMPLES.toString()).code()).isEqualTo(Exit.DONE);
    reindex();

    assertThat(search("\"red cross\"").out()).contains("*Red Cross*");
    assertThat(search("Hanyeh~1").out()).contains("*Haniyeh*");
    JsonNode claims =
        Json.parse(
            search("hostages", "--of", "claims", "--type", "released", "--format", "json").out());
    assertThat(claims.path("count").asLong()).isGreaterThan(10);
    assertThat(claims.path("hits"))
        .hasSize(20)
        .allMatch(hit -> !hit.path("claim").asText().isEmpty());
    assertThat(claims.path("facets").findValuesAsText("name")).contains("outlet", "type");
  }
}

package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.ledger.Archive;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;

class IngestTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2023-12-11T12:00:00Z"), ZoneOffset.UTC);
  private static final String TEXT = "Rebels freed five miners in Alderburg on Monday.";

  private static final String ARABIC =
      "قال وزير الخارجية يوم الأحد إن المفاوضات بين الطرفين مستمرة، وإن الاتفاق على وقف إطلاق"
          + " النار لم يوقع بعد. وأضاف أن الوفد سيعود إلى العاصمة غدا لاستكمال المحادثات.";

  @TempDir Path folder;
  private Path ledger;

  @BeforeEach
  void name() {
    ledger = folder.resolve("the ledger.db");
  }

  private Run ingest(Object... sources) {
    return polybius("", Stream.concat(Stream.of("ingest", "--ledger", ledger), Stream.of(sources)));
  }

  private static Run polybius(String input, Stream<Object> arguments) {
    return Run.of(NOON, input, arguments);
  }

  private Path file(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, Arrays.asList(lines));
  }

  private Archive opened() {
    return Ledgers.openExisting(new Address.File(ledger), NOON);
  }

  private static String json(String id, String url, String text) {
    return String.format(
        Locale.ROOT,
        "{\"id\": \"%s\", \"url\": \"%s\", \"published\": \"2023-11-27\", \"text\": \"%s\"}",
        id,
        url,
        text);
  }

  @Test
  void givesThePageBackThatAReportWasMadeFrom() throws IOException {
    Path page =
        file(
            "page.html",
            "<html><head><title>Miners freed</title></head><body><nav>Home</nav><article>",
            "<h1>Miners freed</h1><p>" + TEXT + " They had been held for nine days.</p>",
            "<p>The rebels said that they would free two more by the weekend.</p>",
            "</article></body></html>");
    assertThat(ingest(page).code()).isZero();
    String report;
    try (Archive archive = opened()) {
      report = archive.reports("", 1).get(0);
    }

    Run given = polybius("", Stream.of("original", report, "--ledger", ledger));

    assertThat(given.out()).isEqualTo(Files.readString(page));
    assertThat(given.err()).contains("polybius article 1");
    assertThat(polybius("", Stream.of("original", "nobody", "--ledger", ledger)).code())
        .isEqualTo(3);
    assertThat(polybius("", Stream.of("verify", "--ledger", ledger)).out()).contains("0 findings");
  }

  @Test
  void addsWhatFilesFoldersAndStandardInputHoldAndNothingTwice() throws IOException {
    Path lines = file("in/lines.jsonl", json("a", "u1", TEXT), json("b", "u2", TEXT + " Again."));
    file("in/deep/plain.txt", "ALDERBURG, Nov 27 (NNA) - Two miners were freed on Monday.");
    file("in/.hidden.txt", "Nobody reads this.");
    file("in/picture.png", "no report");
    Run first = ingest(folder.resolve("in"));
    assertThat(first.out()).isEqualTo("3 reports added, 0 known already\n");
    assertThat(first.err()).isEqualTo("polybius: passed over 1 file of other kinds\n");
    assertThat(first.code()).isEqualTo(Exit.DONE);
    assertThat(ingest(lines, folder.resolve("in")).out())
        .isEqualTo("0 reports added, 5 known already\n");
    Run piped = polybius(json("c", "u3", TEXT), Stream.of("ingest", "--ledger", ledger, "-"));
    assertThat(piped.out()).isEqualTo("1 report added, 0 known already\n");
    try (Archive archive = opened()) {
      assertThat(archive.size()).isEqualTo(4);
      assertThat(archive.reports("", 10)).contains("a", "b", "c");
      assertThat(archive.reading("a").orElseThrow().claims()).isNotEmpty();
      assertThat(archive.readings(0, 10))
          .allMatch(r -> r.recorded().equals("2023-12-11T12:00:00Z"));
    }
  }

  @Test
  void countsFailuresOnTheLastLineAndKeepsThemInTheLedger() throws IOException {
    Path lines = file("in.jsonl", json("a", "u1", TEXT), "{broken", json("b", "u2", ARABIC));
    Run run = ingest(lines, folder.resolve("nowhere.txt"));
    assertThat(run.code()).isEqualTo(Exit.WITH_FAILURES);
    assertThat(run.out()).endsWith("2 reports added, 0 known already, 3 failures\n");
    assertThat(run.err()).contains("in.jsonl:2: ", "nowhere.txt: ", "report b: ");
    ingest(lines, folder.resolve("nowhere.txt"));
    try (Archive archive = opened()) {
      assertThat(archive.failures(0, 10))
          .extracting(f -> f.failure().code())
          .containsExactlyInAnyOrder("JSON_INVALID", "NOT_FOUND", "LANGUAGE_UNSUPPORTED");
    }
  }

  @Test
  void namesBothReportsThatClaimOneId() throws IOException {
    Path lines =
        file("in.jsonl", json("a", "u1", TEXT), json("a", "u2", "Rebels freed nobody on Monday."));
    Run run = ingest(lines);
    assertThat(run.code()).isEqualTo(Exit.WITH_FAILURES);
    assertThat(run.out()).isEqualTo("1 report added, 0 known already, 1 failure\n");
    assertThat(run.err()).contains("in.jsonl", "report a", "u2", "u1").hasLineCount(1);
    try (Archive archive = opened()) {
      assertThat(archive.reading("a").orElseThrow().report().url()).isEqualTo("u1");
      assertThat(archive.failures(0, 10)).hasSize(1);
    }
  }

  @Test
  void keepsAReprintWithoutAnIdAtAnotherAddressWhicheverComesFirst() throws IOException {
    String one = json("", "u1", TEXT).replace("\"id\": \"\", ", "");
    String other = json("", "u2", TEXT).replace("\"id\": \"\", ", "");
    assertThat(ingest(file("in.jsonl", one, other)).out())
        .isEqualTo("2 reports added, 0 known already\n");
    List<String> ids;
    try (Archive archive = opened()) {
      ids = archive.reports("", 9);
    }
    ledger = folder.resolve("turned.db");
    assertThat(ingest(file("turned.jsonl", other, one)).out())
        .isEqualTo("2 reports added, 0 known already\n");
    try (Archive archive = opened()) {
      assertThat(archive.reports("", 9)).isEqualTo(ids);
    }
  }

  @Test
  void doesNothingWithoutAnInputThatCanBeRead() {
    Run run = ingest(folder.resolve("nowhere"));
    assertThat(run.code()).isEqualTo(Exit.NOTHING);
    assertThat(run.out()).isEqualTo("0 reports added, 0 known already, 1 failure\n");
  }

  @Test
  void readsAnewOnlyWhatTheseRulesAndModelsHaveNotRead() throws IOException {
    ingest(file("in.jsonl", json("a", "u1", TEXT)));
    Run run = polybius("", Stream.of("reread", "--ledger", ledger));
    assertThat(run.out()).isEqualTo("0 reports added, 0 known already\n");
    assertThat(run.code()).isEqualTo(Exit.DONE);
  }

  @Test
  void saysThatThereIsNoLedger() {
    Run run = polybius("", Stream.of("reread", "--ledger", ledger));
    assertThat(run.code()).isEqualTo(Exit.NOTHING);
    assertThat(run.err()).contains("the ledger.db", "there is no ledger").hasLineCount(1);
    assertThat(ledger).doesNotExist();
  }

  private static String version(String id, String modified, String text) {
    return String.format(
        Locale.ROOT,
        "{\"id\": \"%s\", \"url\": \"https://news.example/m\", \"published\": \"2023-11-27\","
            + " \"modified\": \"%s\", \"title\": \"Miners in Alderburg\", \"text\": \"%s\"}",
        id,
        modified,
        text);
  }

  @Test
  void aChangedTextIsANewVersionAndTheOldOneCountsUntilThen() throws IOException {
    String before = "Rebels released five miners in Alderburg on Monday, the ministry said.";
    String after =
        "Rebels released forty miners in Alderburg on Monday, the ministry said.\\n\\n"
            + "Correction: An earlier version gave the wrong number of miners.";
    Run run =
        ingest(
            file(
                "in.jsonl", version("a", "2023-11-27", before), version("a", "2023-11-29", after)));
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("2 reports added, 0 known already\n");
    assertThat(show("tallies")).contains(" 40 ").doesNotContain(" 5 ");
    assertThat(show("tallies", "--as-known-on", "2023-11-28"))
        .contains(" 5 ")
        .doesNotContain(" 40 ");
    assertThat(show("tallies", "--as-known-on", "2023-11-29"))
        .contains(" 40 ")
        .doesNotContain(" 5 ");
    assertThat(show("versions", "--format", "json").replaceAll("\\s", ""))
        .contains("\"later\":\"a~", "\"since\":\"2023-11-29\"", "\"notices\":[\"CORRECTION\"]");
    assertThat(show("copies")).as("versions are no copies").isEqualTo("No copies.\n");
    assertThat(ingest(folder.resolve("in.jsonl")).out())
        .isEqualTo("0 reports added, 2 known already\n");
    assertThat(polybius("", Stream.of("verify", "--deep", "--ledger", ledger)).code())
        .isEqualTo(Exit.DONE);
  }

  private String show(String... words) {
    Stream<Object> all =
        Stream.concat(Stream.of("show", "--ledger", ledger), Stream.of((Object[]) words));
    return polybius("", all).out();
  }

  /** A line of JSON is no original that is kept, and a text is its own. */
  @Test
  void saysThatNothingIsKeptOfWhatAReportWasMadeFrom() throws IOException {
    assertThat(ingest(file("in.jsonl", json("a", "u1", TEXT))).code()).isZero();
    Run given = polybius("", Stream.of("original", "a", "--ledger", ledger));
    assertThat(given.code()).isEqualTo(Exit.NOTHING);
    assertThat(given.err()).contains("a: what it was made from is not kept");
  }
}

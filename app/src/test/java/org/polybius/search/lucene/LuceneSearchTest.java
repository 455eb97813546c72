package org.polybius.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.ledger.Archive;
import org.polybius.model.Field;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Span;
import org.polybius.pipeline.English;
import org.polybius.query.Desk;
import org.polybius.query.Filter;
import org.polybius.reconcile.engine.Incremental;
import org.polybius.search.Answer;
import org.polybius.search.Facet;
import org.polybius.search.Hit;
import org.polybius.search.Level;
import org.polybius.search.Passage;
import org.polybius.search.Question;
import org.polybius.search.Search;
import org.polybius.search.SearchException;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;

/** A real index of a ledger of reports that were written for this test. */
class LuceneSearchTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2023-12-11T12:00:00Z"), ZoneOffset.UTC);
  private static final String MINERS =
      "Rebels freed five hostages in Lyon on Monday after talks, Qatar's foreign ministry said. The"
          + " hostages were taken to a hospital, where Doctor Alma Ortega saw them.";
  private static final String FLOOD =
      "A bomb killed two farmers in Madrid on Friday. The <b>rebels</b> denied that they had"
          + " killed them.";
  private static final String LONG = "z".repeat(40_000) + " needle \uD83D\uDE00" + "y".repeat(900);

  private static List<Reading> readings = List.of();

  @TempDir Path folder;

  private Archive ledger;
  private Search search;

  @BeforeAll
  static void read() {
    readings =
        List.of(
            reading("r1", "2023-12-04", "Gazette", "Freed after months", MINERS),
            reading("r2", "2023-12-09", "Courier", "Blast in the south", FLOOD),
            reading("r3", "2023-12-10", null, null, LONG));
  }

  private static Reading reading(
      String id, String published, @Nullable String outlet, @Nullable String title, String text) {
    Report report =
        new Report(
            id,
            id.repeat(32),
            null,
            title,
            outlet,
            List.of(),
            null,
            null,
            published,
            "https://" + id + ".example/",
            "en",
            text,
            Map.of());
    return English.pipeline().read(report);
  }

  @BeforeEach
  void index() {
    ledger = ledger("ledger.db", readings);
    reindex(ledger);
    search = open();
  }

  @AfterEach
  void close() {
    search.close();
    ledger.close();
  }

  private Archive ledger(String name, List<Reading> all) {
    Archive opened = Ledgers.open(Address.of(folder.resolve(name).toString()), NOON);
    opened.append(all);
    new Incremental().settle(opened, n -> {});
    return opened;
  }

  private Path place() {
    return folder.resolve("index");
  }

  private long reindex(Archive of) {
    return new Reindex(new Desk(of), () -> {}).into(place());
  }

  private Search open() {
    return LuceneSearch.open(place()).orElseThrow();
  }

  private Answer ask(Level level, String words, String... filter) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (int i = 0; i < filter.length; i += 2) {
      parameters.put(filter[i], List.of(filter[i + 1]));
    }
    return search.search(
        new Question(words, level, Filter.of(parameters, List.of()), 0, Question.MOST));
  }

  private List<String> reports(String words, String... filter) {
    return ask(Level.REPORTS, words, filter).hits().stream().map(Hit::report).toList();
  }

  private static List<String> marked(Answer answer) {
    return answer.hits().stream()
        .flatMap(hit -> hit.passages().stream())
        .flatMap(p -> p.marks().stream().map(m -> p.text().substring(m.start(), m.end())))
        .toList();
  }

  private static Map<String, Long> facet(Answer answer, String name) {
    return answer.facets().stream()
        .filter(facet -> facet.name().equals(name))
        .flatMap(facet -> facet.values().stream())
        .collect(Collectors.toMap(Facet.Value::word, Facet.Value::hits));
  }

  @Test
  void findsAllOfTheWordsInWhateverFormAndCase() {
    assertThat(reports("HOSTAGE hospitals")).containsExactly("r1");
    assertThat(reports("hostage bomb")).isEmpty();
    assertThat(reports("hostage OR bomb")).containsExactlyInAnyOrder("r1", "r2");
    assertThat(reports("rebels NOT bomb")).containsExactly("r1");
    assertThat(reports("-bomb")).containsExactly("r1", "r3");
    assertThat(reports("months")).as("stands in the headline only").containsExactly("r1");
  }

  @Test
  void findsAPhraseOnlyAsItStands() {
    assertThat(reports("\"taken to a hospital\"")).containsExactly("r1");
    assertThat(reports("\"hospital to a taken\"")).isEmpty();
    assertThat(reports("two farmers")).containsExactly("r2");
    assertThat(reports("\"farmers two\"")).isEmpty();
  }

  @Test
  void findsANameThatIsSpeltDifferently() {
    assertThat(reports("Ortgea")).isEmpty();
    assertThat(marked(ask(Level.SENTENCES, "Ortgea~"))).containsExactly("Ortega");
    assertThat(reports("Urtega~1")).containsExactly("r1");
    assertThat(reports("Xrtgea~1")).isEmpty();
  }

  @Test
  void findsSentencesWhereTheyStand() {
    Answer answer = ask(Level.SENTENCES, "hospital");

    assertThat(answer.hits()).hasSize(1);
    Hit hit = answer.hits().get(0);
    Span span = Objects.requireNonNull(hit.span());
    assertThat(span.field()).isEqualTo(Field.TEXT);
    assertThat(span.in(MINERS)).startsWith("The hostages were").endsWith("saw them.");
    assertThat(hit.passages().get(0).text()).isEqualTo(span.in(MINERS));
    assertThat(ask(Level.SENTENCES, "months").hits())
        .extracting(h -> h.span() == null ? null : h.span().field())
        .containsExactly(Field.TITLE);
  }

  @Test
  void findsClaimsByTheirWords() {
    Answer answer = ask(Level.CLAIMS, "farmers", "type", "killed");

    assertThat(answer.hits()).isNotEmpty();
    Reading flood = readings.get(1);
    assertThat(answer.hits())
        .allSatisfy(hit -> assertThat(hit.report()).isEqualTo("r2"))
        .allSatisfy(
            hit -> assertThat(flood.claims()).extracting(c -> c.id()).contains(hit.claim()));
    assertThat(marked(answer)).containsOnly("farmers");
  }

  @Test
  void looksForWordsOfAField() {
    assertThat(reports("outlet:gazette")).containsExactly("r1");
    assertThat(reports("title:blast")).containsExactly("r2");
    assertThat(reports("title:bomb")).isEmpty();
    assertThat(reports("kind:FIGURE")).containsExactlyInAnyOrder("r1", "r2");
    assertThat(reports("day:[2023-12-05 TO 2023-12-09]")).containsExactly("r2");
    assertThat(ask(Level.CLAIMS, "voice:Qatr~").hits())
        .isNotEmpty()
        .allMatch(hit -> hit.report().equals("r1"));
  }

  @Test
  void keepsTheClaimsThatTheSameFilterKeepsElsewhere() {
    for (String[] filter :
        new String[][] {
          {},
          {"type", "figure"},
          {"status", "denied"},
          {"actor", "qat"},
          {"place", "fra"},
          {"outlet", "courier"},
          {"from", "2023-12-05"},
          {"to", "2023-12-05"},
          {"from", "2023-12-08", "to", "2023-12-08", "type", "event"},
          {"as-known-on", "2023-12-05"}
        }) {
      Map<String, List<String>> parameters = new LinkedHashMap<>();
      for (int i = 0; i < filter.length; i += 2) {
        parameters.put(filter[i], List.of(filter[i + 1]));
      }
      List<String> kept =
          new Desk(ledger)
              .select(Filter.of(parameters, List.of())).claims().stream()
                  .map(c -> c.id().report() + "#" + c.id().claim())
                  .toList();
      assertThat(ask(Level.CLAIMS, "", filter).hits())
          .as(String.join(" ", filter))
          .extracting(hit -> hit.report() + "#" + hit.claim())
          .containsExactlyInAnyOrderElementsOf(kept);
    }
  }

  @Test
  void keepsAReportOnlyWhenOneClaimAnswersAllOfTheFilter() {
    assertThat(reports("", "type", "killed")).containsExactly("r2");
    assertThat(reports("", "type", "killed", "actor", "qat")).isEmpty();
    assertThat(reports("", "type", "figure", "status", "denied"))
        .as("a figure and a denial, but no figure that is denied")
        .isEmpty();
    assertThat(reports("", "from", "2023-12-10")).as("no claims, but a day").containsExactly("r3");
    assertThat(reports("rebels", "text", "killed farmers")).containsExactly("r2");
    assertThat(reports("", "as-known-on", "2023-12-04")).containsExactly("r1");
  }

  @Test
  void keepsTheSentencesOfTheClaims() {
    assertThat(ask(Level.SENTENCES, "", "type", "released").hits())
        .isNotEmpty()
        .allSatisfy(h -> assertThat(h.passages().get(0).text()).contains("freed"));
  }

  @Test
  void countsHitsByKindTypeOutletAndCountry() {
    Answer answer = ask(Level.REPORTS, "rebels");

    assertThat(answer.count()).isEqualTo(2);
    assertThat(facet(answer, "outlet")).isEqualTo(Map.of("Gazette", 1L, "Courier", 1L));
    assertThat(facet(answer, "kind")).containsEntry("figure", 2L);
    assertThat(facet(answer, "type")).containsEntry("killed", 1L).doesNotContainKey("figure");
    assertThat(facet(answer, "country")).containsEntry("fra", 1L).containsEntry("esp", 1L);
    assertThat(facet(ask(Level.REPORTS, "bomb"), "outlet")).isEqualTo(Map.of("Courier", 1L));
  }

  @Test
  void marksWhatItFoundInPlainText() {
    Answer answer = ask(Level.SENTENCES, "rebels denied");

    assertThat(answer.hits()).hasSize(1);
    Passage passage = answer.hits().get(0).passages().get(0);
    assertThat(passage.text()).as("neither escaped nor cut").startsWith("The <b>rebels</b> denied");
    assertThat(marked(answer)).containsExactly("rebels", "denied");
    assertThat(marked(ask(Level.SENTENCES, "\"had killed\""))).containsExactly("had killed");
  }

  @Test
  void showsNoMoreThanAPageOfAnEndlessSentence() {
    Answer answer = ask(Level.SENTENCES, "needle");

    assertThat(marked(answer)).containsExactly("needle");
    String text = answer.hits().get(0).passages().get(0).text();
    assertThat(text.length()).isLessThan(1000);
    assertThat(text.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  @Test
  void givesOnePageAndCountsAll() {
    Filter all = Filter.NONE;
    List<Hit> whole = search.search(new Question("", Level.REPORTS, all, 0, 10)).hits();
    Answer second = search.search(new Question("", Level.REPORTS, all, 1, 1));

    assertThat(whole).extracting(Hit::report).containsExactly("r1", "r2", "r3");
    assertThat(second.count()).isEqualTo(3);
    assertThat(second.hits()).containsExactly(whole.get(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rebels \"denied",
        "rebels) (denied",
        "rebels AND denied AND",
        "rebels ^ denied",
        "rebels [denied",
        "*rebels denied",
        "OR rebels denied",
        "rebels {denied TO",
        "rebels\\"
      })
  void takesLiterallyWhatItCannotUnderstand(String words) {
    Answer answer = ask(Level.SENTENCES, words);

    assertThat(answer.note()).contains("looked for as they stand");
  }

  @Test
  void findsTheWordsOfABrokenQuery() {
    assertThat(reports("rebels) ((bomb")).containsExactly("r2");
    assertThat(reports("rebels) ((bomb hospital")).isEmpty();
  }

  @Test
  void namesAFieldThatIsNotThere() {
    Answer answer = ask(Level.REPORTS, "autor:rebels");

    assertThat(answer.note()).contains("'autor'", "actor");
    assertThat(answer.hits()).isEmpty();
    assertThat(ask(Level.REPORTS, "rebels").note()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((((((((((",
        "/.*.*.*.*x/",
        "/(/",
        "~",
        "~~",
        "a~99",
        "a~-1",
        "a~1.5",
        "*:*",
        "*",
        "?",
        "a*",
        "\"",
        "\\",
        "\\u",
        "\\u12",
        "AND",
        "NOT",
        "+ - !",
        "&& ||",
        "'; DROP TABLE report; --",
        "=1+1",
        "<script>alert(1)</script>",
        "\u202e\u0000\ud800",
        "a:b:c",
        ":",
        "text:",
        "_id:x",
        "day:[z TO a]",
        "[* TO *]",
        "level:claims",
        "a^b",
        "a^99999999999999999999",
        "\"a b\"~99999999999",
        "!!!",
        "\uD83D\uDE00"
      })
  void neverFailsOnHostileWords(String words) {
    for (Level level : Level.values()) {
      assertThatCode(() -> ask(level, words)).doesNotThrowAnyException();
    }
  }

  @Test
  void neverFailsOnDeepOrWideQueries() {
    int half = Question.LONGEST / 2;
    for (String words :
        List.of(
            "(".repeat(half - 1) + "a" + ")".repeat(half - 1),
            "a ".repeat(half),
            "a~ ".repeat(Question.LONGEST / 3),
            "a* ".repeat(Question.LONGEST / 3),
            "-".repeat(Question.LONGEST))) {
      assertThatCode(() -> ask(Level.REPORTS, words)).doesNotThrowAnyException();
    }
  }

  @Test
  void refusesWhatIsOutOfBounds() {
    assertThatThrownBy(() -> new Question("a".repeat(501), Level.CLAIMS, Filter.NONE, 0, 1))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("500");
    assertThatThrownBy(() -> new Question("a", Level.CLAIMS, Filter.NONE, 0, 0))
        .hasMessageContaining("limit");
    assertThatThrownBy(() -> new Question("a", Level.CLAIMS, Filter.NONE, 10_001, 1))
        .hasMessageContaining("offset");
  }

  @Test
  void carriesTheVersionOfTheLedger() {
    assertThat(search.version()).isEqualTo(ledger.version());

    ledger.append(List.of(reading("r4", "2023-12-11", "Herald", "New", FLOOD)));

    assertThat(search.version()).isNotEqualTo(ledger.version());
    assertThat(reports("bomb")).as("a stale index answers").containsExactly("r2");
  }

  @Test
  void takesThePlaceOfTheOldIndexAndLeavesNothingBehind() throws IOException {
    try (Archive other = ledger("other.db", readings.subList(0, 1))) {
      assertThat(reindex(other)).isEqualTo(1);
    }
    assertThat(reports("bomb")).as("open still").containsExactly("r2");
    search.close();
    search = open();
    assertThat(reports("bomb")).isEmpty();
    assertThat(reports("hostages")).containsExactly("r1");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .filteredOn(name -> name.startsWith("index"))
          .containsExactly("index");
    }
  }

  @Test
  void replacesADamagedIndexAndWhatAKilledReindexLeft() throws IOException {
    try (Stream<Path> files = Files.list(place())) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    Files.createDirectory(folder.resolve("index.new"));
    Files.writeString(folder.resolve("index.new/_0.fdt"), "half");
    assertThatThrownBy(this::open)
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("reindex");

    reindex(ledger);
    search.close();
    search = open();

    assertThat(reports("bomb")).containsExactly("r2");
  }

  @Test
  void doesNotRemoveAFolderThatIsNoIndex() throws IOException {
    Path letters = folder.resolve("letters");
    Files.createDirectory(letters);
    Files.writeString(letters.resolve("dear.txt"), "Dear reader");

    assertThatThrownBy(() -> new Reindex(new Desk(ledger), () -> {}).into(letters))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("no index");

    assertThat(letters.resolve("dear.txt")).hasContent("Dear reader");
  }

  @Test
  void saysThatThereIsNoIndex() throws IOException {
    assertThat(LuceneSearch.open(folder.resolve("nowhere"))).isEmpty();
    assertThat(LuceneSearch.open(Files.createDirectory(folder.resolve("empty")))).isEmpty();
  }

  @Test
  void answersForALedgerThatHoldsNothing() {
    try (Archive empty = ledger("empty.db", List.of())) {
      reindex(empty);
    }
    search.close();
    search = open();

    assertThat(ask(Level.CLAIMS, "bomb", "type", "killed").hits()).isEmpty();
    assertThat(ask(Level.REPORTS, "", "type", "killed").facets()).isEmpty();
  }
}

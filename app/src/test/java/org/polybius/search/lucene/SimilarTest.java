package org.polybius.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.ledger.Archive;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.pipeline.English;
import org.polybius.query.Desk;
import org.polybius.query.Filter;
import org.polybius.reconcile.engine.Incremental;
import org.polybius.search.Answer;
import org.polybius.search.Facet;
import org.polybius.search.Found;
import org.polybius.search.Hit;
import org.polybius.search.Level;
import org.polybius.search.Passage;
import org.polybius.search.Question;
import org.polybius.search.Search;
import org.polybius.search.SearchException;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;

/** A real index with vectors that can be worked out by hand, of reports written for this test. */
class SimilarTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2023-12-11T12:00:00Z"), ZoneOffset.UTC);
  private static final String FREED =
      "Rebels freed five miners in Lyon on Monday. The mayor spoke of a happy day.";
  private static final String BOMB = "A bomb killed two farmers in Madrid on Friday.";
  private static final String MANY = "The envoy praised a blast. ".repeat(150);
  private static final String FRENCH = "Une bombe a explosé près du marché, dit le maire.";

  private static List<Reading> readings = List.of();

  @TempDir Path folder;

  private final Concepts concepts = new Concepts("concepts 1");
  private Archive ledger;
  private Search search;

  @BeforeAll
  static void read() {
    readings =
        List.of(
            reading("r1", "2023-12-04", "Gazette", "en", FREED),
            reading("r2", "2023-12-09", "Courier", "en", BOMB),
            reading("r3", "2023-12-10", "Herald", null, MANY),
            reading("r4", "2023-12-10", "Journal", "fr", FRENCH));
  }

  private static Reading reading(
      String id, String published, String outlet, @Nullable String language, String text) {
    Report report =
        new Report(
            id,
            id.repeat(32),
            null,
            null,
            outlet,
            List.of(),
            null,
            null,
            published,
            "https://" + id + ".example/",
            language,
            text,
            Map.of());
    return English.pipeline().read(report);
  }

  @BeforeEach
  void index() {
    ledger = Ledgers.open(Address.of(folder.resolve("ledger.db").toString()), NOON);
    ledger.append(readings);
    new Incremental().settle(ledger, n -> {});
    reindex(concepts);
    search = open(concepts);
  }

  @AfterEach
  void close() {
    search.close();
    ledger.close();
  }

  private void reindex(@Nullable Concepts model) {
    new Reindex(new Desk(ledger), () -> {}, model).into(folder.resolve("index"));
  }

  private Search open(Concepts model) {
    return LuceneSearch.open(folder.resolve("index"), () -> model).orElseThrow();
  }

  private Answer ask(Level level, String words, String... filter) {
    return search.search(question(level, words, filter));
  }

  private static Question question(Level level, String words, String... filter) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (int i = 0; i < filter.length; i += 2) {
      parameters.put(filter[i], List.of(filter[i + 1]));
    }
    return new Question(words, level, Filter.of(parameters, List.of()), 0, Question.MOST, true);
  }

  private static Found found(Hit hit) {
    return Objects.requireNonNull(hit.found());
  }

  private static String text(Hit hit) {
    return hit.passages().get(0).text();
  }

  @Test
  void findsASentenceThatSharesNoWordWithTheQuestion() {
    Answer answer = ask(Level.SENTENCES, "liberated workers");

    Hit first = answer.hits().get(0);
    assertThat(text(first)).isEqualTo("Rebels freed five miners in Lyon on Monday.");
    assertThat(first.passages().get(0).marks()).isEmpty();
    assertThat(found(first).words()).isNull();
    assertThat(found(first).meaning()).isEqualTo(1);
    assertThat(found(first).likeness()).isCloseTo(1.0, within(1e-3));
    Question words = new Question("liberated", Level.SENTENCES, Filter.NONE, 0, 10);
    assertThat(search.search(words).hits()).isEmpty();
    assertThat(search.search(words).comparable()).isTrue();
  }

  @Test
  void ranksWhatBothFindBeforeWhatOneFinds() {
    Answer answer = ask(Level.SENTENCES, "explosive farmers");

    Hit first = answer.hits().get(0);
    assertThat(text(first)).isEqualTo(BOMB);
    assertThat(found(first).words()).isEqualTo(1);
    assertThat(found(first).meaning()).isNotNull();
    assertThat(first.passages().get(0).marks()).hasSize(1);
    assertThat(answer.hits().stream().skip(1)).allMatch(hit -> found(hit).words() == null);
  }

  @Test
  void findsAReportByItsNearestSentenceAndShowsIt() {
    Answer answer = ask(Level.REPORTS, "liberated workers");

    assertThat(answer.hits()).extracting(Hit::report).startsWith("r1").doesNotHaveDuplicates();
    assertThat(answer.hits().get(0).passages())
        .extracting(Passage::text)
        .containsExactly("Rebels freed five miners in Lyon on Monday.");
  }

  @Test
  void findsClaimsByTheirWords() {
    Answer answer = ask(Level.CLAIMS, "explosive", "type", "killed");

    assertThat(answer.hits()).isNotEmpty();
    assertThat(answer.hits())
        .allSatisfy(hit -> assertThat(hit.report()).isEqualTo("r2"))
        .allSatisfy(hit -> assertThat(hit.claim()).isNotNull());
  }

  /** A hundred and fifty nearer sentences are more than are looked at. */
  @Test
  void looksForTheNearestAmongThoseThatTheFilterKeeps() {
    assertThat(ask(Level.SENTENCES, "blast").hits()).extracting(Hit::report).contains("r3");
    assertThat(ask(Level.SENTENCES, "blast", "outlet", "gazette").hits())
        .hasSize(2)
        .allMatch(hit -> hit.report().equals("r1"));
    assertThat(ask(Level.REPORTS, "blast", "outlet", "gazette").hits())
        .extracting(Hit::report)
        .containsExactly("r1");
    assertThat(ask(Level.SENTENCES, "blast", "type", "released").hits())
        .extracting(SimilarTest::text)
        .containsExactly("Rebels freed five miners in Lyon on Monday.");
    assertThat(ask(Level.SENTENCES, "blast", "text", "mayor happy").hits())
        .extracting(SimilarTest::text)
        .containsExactly("The mayor spoke of a happy day.");
    assertThat(ask(Level.REPORTS, "blast", "as-known-on", "2023-12-04").hits())
        .extracting(Hit::report)
        .containsExactly("r1");
  }

  @Test
  void countsAndPagesWhatWasRanked() {
    Answer answer = ask(Level.SENTENCES, "blast");

    assertThat(answer.count()).isEqualTo(answer.hits().size());
    assertThat(answer.count()).isBetween(100L, 200L);
    Filter all = Filter.NONE;
    Answer second = search.search(new Question("blast", Level.SENTENCES, all, 1, 2, true));
    assertThat(second.hits()).isEqualTo(answer.hits().subList(1, 3));
    assertThat(second.count()).isEqualTo(answer.count());
    assertThat(
            ask(Level.REPORTS, "liberated").facets().stream()
                .filter(facet -> facet.name().equals("outlet"))
                .flatMap(facet -> facet.values().stream())
                .map(Facet.Value::word))
        .containsExactlyInAnyOrder("Gazette", "Courier", "Herald");
  }

  @Test
  void takesSignsAsTheyStand() {
    for (String words : List.of("explosive NOT farmers", "title:farmers", "\"farmers", "*", "((")) {
      assertThat(ask(Level.SENTENCES, words).hits()).as(words).isNotEmpty();
    }
    assertThat(text(ask(Level.SENTENCES, "NOT farmers").hits().get(0))).isEqualTo(BOMB);
  }

  @Test
  void saysWhatIsFoundByWordsOnly() {
    Answer french = ask(Level.SENTENCES, "bombe marché");
    assertThat(french.note()).contains("other languages").contains("(1)");
    assertThat(french.hits())
        .filteredOn(hit -> hit.report().equals("r4"))
        .extracting(hit -> found(hit))
        .containsExactly(new Found(1, null, null));
    Answer foreign = ask(Level.SENTENCES, "? farmers");
    assertThat(foreign.note()).contains("only its words");
    assertThat(foreign.hits()).extracting(Hit::report).containsExactly("r2");
  }

  @Test
  void refusesAnIndexOfAnotherModel() {
    try (Search other = open(new Concepts("concepts 2"))) {
      assertThatThrownBy(() -> other.search(question(Level.REPORTS, "blast")))
          .isInstanceOf(SearchException.class)
          .hasMessageContaining("stale")
          .hasMessageContaining("concepts 1")
          .hasMessageContaining("reindex --similar");
    }
  }

  @Test
  void refusesAnIndexWithoutMeaning() {
    search.close();
    reindex(null);
    search = open(concepts);

    assertThatThrownBy(() -> ask(Level.REPORTS, "blast"))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("reindex --similar");
    Answer words = search.search(new Question("bomb", Level.REPORTS, Filter.NONE, 0, 1));
    assertThat(words.hits()).as("words are found still").hasSize(1);
    assertThat(words.comparable()).isFalse();
  }

  @Test
  void makesNoVectorTwice() {
    assertThat(concepts.asked()).contains(BOMB).doesNotHaveDuplicates();
    assertThat(concepts.asked()).as("not in its language").doesNotContain(FRENCH);
    List<Hit> before = ask(Level.CLAIMS, "explosive", "type", "killed").hits();
    concepts.asked().clear();
    ledger.append(List.of(reading("r5", "2023-12-11", "Mail", "en", "Rain fell. " + BOMB)));
    new Incremental().settle(ledger, n -> {});

    reindex(concepts);

    assertThat(concepts.asked()).containsExactly("Rain fell.");
    search.close();
    search = open(concepts);
    assertThat(ask(Level.CLAIMS, "explosive", "type", "killed").hits())
        .as("each of the same words has the vector")
        .hasSize(2 * before.size());
  }

  @Test
  void makesAllVectorsAnewForAnotherModel() {
    Concepts other = new Concepts("concepts 2");

    reindex(other);

    assertThat(other.asked()).contains(BOMB, "Rebels freed five miners in Lyon on Monday.");
  }
}

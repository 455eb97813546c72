package org.polybius.evaluation.polnear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polybius.evaluation.Counts;
import org.polybius.model.Span;

class PolnearScorerTest {
  private static final String TEXT = "\"We stay,\" Ann said. Bob hopes for rain.";

  private static List<Span> at(String words) {
    int start = TEXT.indexOf(words);
    return List.of(Span.of(start, start + words.length()));
  }

  private static SpanTriple triple(String cue, String source, String content) {
    return new SpanTriple(at(cue), at(source), at(content));
  }

  private static final List<SpanTriple> GOLD =
      List.of(triple("said", "Ann", "\"We stay,\""), triple("hopes for", "Bob", "rain"));

  @Test
  void marksAtTheEdgesDoNotCountButWordsDo() {
    List<SpanTriple> read =
        List.of(triple("said", "Ann", "We stay"), triple("hopes", "Bob", "for rain"));
    Map<String, Counts> counts = PolnearScorer.score(TEXT, GOLD, read);
    assertThat(counts.get("content-exact-f1")).isEqualTo(new Counts(1, 2, 2));
    assertThat(counts.get("cue-exact-f1")).isEqualTo(new Counts(1, 2, 2));
    assertThat(counts.get("source-exact-f1")).isEqualTo(new Counts(2, 2, 2));
    assertThat(counts.get("content-token-f1")).isEqualTo(new Counts(3, 4, 3));
    assertThat(counts.getOrDefault("triple-f1", Counts.NONE).f1()).isEqualTo(1, within(1e-9));
  }

  @Test
  void anAttributionWithTheWrongSourceIsNotTheSame() {
    List<SpanTriple> read = List.of(triple("said", "Bob", "We stay"));
    assertThat(PolnearScorer.score(TEXT, GOLD, read).get("triple-f1"))
        .isEqualTo(new Counts(0, 1, 2));
    assertThat(PolnearScorer.errors("a", TEXT, GOLD, read)).hasSize(3);
  }

  @Test
  void readsStandOffWithInterruptedSpansAndAttributionsWithoutASource() {
    String standoff =
        """
        T1\tContent 1 3;4 8\tWe stay
        T2\tCue 15 19\tsaid
        T3\tAttribution-no-source 15 19\tsaid
        E1\tAttribution-no-source:T3 Content:T1 Cue:T2\s
        """;
    List<SpanTriple> gold = PolnearGold.parse(TEXT, standoff);
    assertThat(gold)
        .containsExactly(
            new SpanTriple(
                List.of(Span.of(15, 19)), List.of(), List.of(Span.of(1, 3), Span.of(4, 8))));
  }
}

package org.polybius.evaluation.polnear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.polnear.Forms.Form;
import org.polybius.model.Span;

class FormsTest {
  private static final String TEXT =
      """
      \u201cWe won,\u201d he said. She said it was "over" now. They said nothing broke.
      \u201cOpen
      Who?\
      """;

  private static Span at(String words) {
    int start = TEXT.indexOf(words);
    return Span.of(start, start + words.length());
  }

  private static SpanTriple told(String words) {
    return new SpanTriple(List.of(at("said")), List.of(at("he")), List.of(at(words)));
  }

  @Test
  void theFormFollowsFromTheQuoteMarksRoundTheWords() {
    Forms forms = Forms.of(TEXT);
    assertThat(forms.of(List.of(at("We won")))).isEqualTo(Form.DIRECT);
    assertThat(forms.of(List.of(at("\u201cWe won,\u201d")))).isEqualTo(Form.DIRECT);
    assertThat(forms.of(List.of(at("it was \"over\" now")))).isEqualTo(Form.MIXED);
    assertThat(forms.of(List.of(at("nothing broke")))).isEqualTo(Form.INDIRECT);
    assertThat(forms.of(List.of(at("Who")))).as("a mark left open").isEqualTo(Form.INDIRECT);
  }

  @Test
  void aDirectQuotationTakenForAnIndirectOneIsMissedInOneFormAndTooManyInTheOther() {
    Map<String, Counts> counts =
        PolnearScorer.byForm(TEXT, List.of(told("We won")), List.of(told("nothing broke")));
    assertThat(counts.get("direct-content-exact-f1")).isEqualTo(new Counts(0, 0, 1));
    assertThat(counts.get("indirect-content-exact-f1")).isEqualTo(new Counts(0, 1, 0));
  }
}

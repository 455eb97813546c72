package org.polybius.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polybius.text.Paragraphs;

class QuoteScannerTest {

  private static List<String> inner(String text) {
    return QuoteScanner.scan(text, Paragraphs.of(text, 0)).stream()
        .map(q -> q.inner().in(text))
        .toList();
  }

  @Test
  void findsStraightCurlyAngleAndDoubledMarks() {
    assertThat(inner("She said \"no\" and “yes” and «never» and ''always''."))
        .containsExactly("no", "yes", "never", "always");
  }

  @Test
  void leavesApostrophesAndPossessivesAlone() {
    assertThat(inner("The prisoners' wives don't know it's the army's '90s camp.")).isEmpty();
  }

  @Test
  void takesSingleMarksAsAQuotationButNotWithinDoubleOnes() {
    assertThat(inner("They call it 'the corridor' today.")).containsExactly("the corridor");
    assertThat(inner("\"He told me 'go home' twice,\" she said."))
        .containsExactly("He told me 'go home' twice,");
  }

  @Test
  void goesOnIntoTheNextParagraphOnlyWhenThatOpensWithAMark() {
    String text = "He said: \"First.\n\n\"Second,\" and left.\n\nThird.";
    List<Quote> quotes = QuoteScanner.scan(text, Paragraphs.of(text, 0));
    assertThat(inner(text)).containsExactly("First.", "Second,");
    assertThat(quotes.get(0).continues()).isTrue();
    assertThat(quotes.get(1).continues()).isFalse();
  }

  @Test
  void endsAnUnclosedQuotationWithItsParagraph() {
    String text = "He said: \"The bridge is shut.\n\nCars went round.";
    List<Quote> quotes = QuoteScanner.scan(text, Paragraphs.of(text, 0));
    assertThat(inner(text)).containsExactly("The bridge is shut.");
    assertThat(quotes.get(0).closed()).isFalse();
    assertThat(quotes.get(0).continues()).isFalse();
  }

  @Test
  void closesAForgottenMarkBeforeTheNextOpening() {
    assertThat(inner("\"We go, he said. \"We stay,\" she said."))
        .containsExactly("We go, he said.", "We stay,");
  }
}

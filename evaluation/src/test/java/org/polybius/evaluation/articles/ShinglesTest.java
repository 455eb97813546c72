package org.polybius.evaluation.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polybius.evaluation.Counts;

class ShinglesTest {

  @Test
  void runsOfFourWordsAreCompared() {
    // Wanted: abcd, bcde. Found: bcde, cdef, defg.
    assertThat(Shingles.compare("a b c d e", "b c, d e f g")).isEqualTo(new Counts(1, 3, 2));
  }

  @Test
  void goldAgainstItselfIsOneAndNothingIsZero() {
    assertThat(Shingles.compare("a b c d e", "a b c d e").f1()).isEqualTo(1);
    assertThat(Shingles.compare("a b", "a b").f1()).isEqualTo(1);
    assertThat(Shingles.compare("a b c d e", "").f1()).isZero();
  }

  @Test
  void figureIsMadeOfTheMeansOfPages() {
    // Mean precision (1 + 0.5) / 2, mean recall (0.5 + 0.5) / 2.
    List<Counts> pages = List.of(new Counts(1, 1, 2), new Counts(1, 2, 2));
    assertThat(ArticleSuite.f1(pages)).isCloseTo(2 * 0.75 * 0.5 / 1.25, within(1e-9));
  }

  @Test
  void yardstickLeavesOutShortBlocksAndScripts() {
    String sentence = "one two three four five six seven eight nine ten eleven twelve a b c d";
    String html =
        "<html><body><script>var "
            + sentence
            + "</script><p>Menu</p><p>"
            + sentence
            + "</p></body>";
    assertThat(LongBlocks.of(html)).isEqualTo(sentence);
  }
}

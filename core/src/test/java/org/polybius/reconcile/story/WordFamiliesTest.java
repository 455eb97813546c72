package org.polybius.reconcile.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polybius.reconcile.Lines;

class WordFamiliesTest {

  @Test
  void examplesAreOfOneFamilyAndCounterExamplesAreNot() {
    for (String table : new String[] {"happenings.tsv", "endings.tsv"}) {
      for (String line : Lines.of(WordFamilies.class, table)) {
        String[] cells = line.split("\t", -1);
        String[] same = cells[cells.length - 2].split(" ", -1);
        String[] other = cells[cells.length - 1].split(" ", -1);
        assertThat(family(same[0])).as(line).isEqualTo(family(same[1]));
        assertThat(family(other[0])).as(line).isNotEqualTo(family(other[1]));
      }
    }
  }

  @Test
  void oneWordIsOfTwoFamiliesAsVerbAndAsNoun() {
    assertThat(WordFamilies.of("fire", true)).isEqualTo(WordFamilies.of("blaze", true));
    assertThat(WordFamilies.of("fire", false)).isEqualTo(WordFamilies.of("dismiss", false));
  }

  private static String family(String marked) {
    return WordFamilies.of(marked.replaceAll(":.$", ""), !marked.endsWith(":V"));
  }
}

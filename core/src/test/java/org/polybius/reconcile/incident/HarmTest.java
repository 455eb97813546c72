package org.polybius.reconcile.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polybius.reconcile.Lines;

class HarmTest {

  @Test
  void examplesOfTheTablesHoldAWordOfTheirRowAndCounterExamplesNone() {
    for (String table :
        List.of(
            "harm.tsv",
            "people.tsv",
            "numbers.tsv",
            "ordinals.tsv",
            "titles.tsv",
            "time-words.tsv")) {
      for (String line : Lines.of(Harm.class, table)) {
        String[] cells = line.split("\t", -1);
        Set<String> words =
            words(
                table.equals("numbers.tsv") || table.equals("ordinals.tsv") ? cells[0] : cells[1]);
        assertThat(words(cells[2])).as(line).anyMatch(words::contains);
        assertThat(words(cells[3])).as(line).noneMatch(words::contains);
      }
    }
  }

  private static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
  }

  @Test
  void aHeadlineTellsOfADeathAlsoBesideAShotAndNotOfAnAttempt() {
    assertThat(Harm.death("Boy shot while fishing dies")).isTrue();
    assertThat(Harm.death("Man charged with attempted murder")).isFalse();
    assertThat(Harm.death("Man shot in Karu")).isFalse();
    assertThat(Harm.death(null)).isFalse();
  }
}

package org.polybius.reconcile.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polybius.reconcile.Lines;

class SenseTest {
  @Test
  void everyLineOfTheTableReadsItsExampleAndNotItsCounterExample() {
    for (String line : Lines.of(Sense.class, "words.tsv")) {
      String[] cells = line.split("\t", -1);
      Sense sense = Sense.valueOf(cells[0]);
      assertThat(sense.in(cells[2])).as(line).isTrue();
      assertThat(sense.in(cells[3])).as(line).isFalse();
    }
  }
}

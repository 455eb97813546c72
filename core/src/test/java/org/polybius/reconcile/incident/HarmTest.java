package org.polybius.reconcile.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polybius.reconcile.Lines;

class HarmTest {
  @Test
  void everyLineOfTheTableReadsItsExampleAndNotItsCounterExample() {
    for (String line : Lines.of(Harm.class, "harm.tsv")) {
      String[] cells = line.split("\t", -1);
      Harm harm = Harm.valueOf(cells[0]);
      assertThat(Harm.worst(cells[2])).as(line).contains(harm);
      assertThat(Harm.worst(cells[3]).filter(h -> h == harm)).as(line).isEmpty();
    }
  }

  @Test
  void ofSeveralHarmsTheWorstCounts() {
    assertThat(Harm.worst("shot and killed")).contains(Harm.KILLED);
    assertThat(Harm.worst("robbed")).isEmpty();
  }
}

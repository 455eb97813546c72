package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polybius.evaluation.Clusterings.Agreement;

/** What an answer comes to that is right in its numbers but given to the wrong items. */
class ChanceTest {
  private static final int CLUSTERS = 40;
  private static final int EACH = 5;

  private static Map<String, String> gold() {
    Map<String, String> clusterOf = new LinkedHashMap<>();
    for (int i = 0; i < CLUSTERS * EACH; i++) {
      clusterOf.put("r" + i, "c" + i % CLUSTERS);
    }
    return clusterOf;
  }

  private static Map<String, String> shuffled(Map<String, String> gold) {
    List<String> clusters = new ArrayList<>(gold.values());
    Collections.shuffle(clusters, new Random(7));
    Map<String, String> clusterOf = new LinkedHashMap<>();
    gold.keySet().forEach(r -> clusterOf.put(r, clusters.get(clusterOf.size())));
    return clusterOf;
  }

  @Test
  void shuffledPartitionHasAsManyRightPairsAsChanceGives() {
    List<Set<String>> gold = Clusterings.byKey(gold());
    Agreement pairs = Clusterings.pairwise(gold, Clusterings.byKey(shuffled(gold())));
    // Two reports of one found cluster belong together with probability 4 / 199.
    assertThat(pairs.f1()).isCloseTo(4.0 / 199, within(0.02));
  }

  @Test
  void shuffledPartitionStandsWithItselfAndChanceUnderB3() {
    List<Set<String>> gold = Clusterings.byKey(gold());
    Agreement b3 = Clusterings.b3(gold, Clusterings.byKey(shuffled(gold())));
    // Each report is right with itself and, by chance, with 4 · 4 / 199 of the four beside it.
    assertThat(b3.f1()).isCloseTo((1 + 16.0 / 199) / 5, within(0.02));
  }

  @Test
  void partitionAgainstItselfIsOneUnderEveryMeasure() {
    List<Set<String>> gold = Clusterings.byKey(gold());
    List<Agreement> all =
        List.of(
            Clusterings.muc(gold, gold), Clusterings.b3(gold, gold), Clusterings.ceafe(gold, gold));
    assertThat(Clusterings.conll(List.of(all))).isCloseTo(1, within(1e-9));
    List<Agreement> none =
        List.of(
            Clusterings.muc(gold, List.of()),
            Clusterings.b3(gold, List.of()),
            Clusterings.ceafe(gold, List.of()));
    assertThat(Clusterings.conll(List.of(none))).isZero();
  }
}

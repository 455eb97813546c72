package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polybius.evaluation.Clusterings.Agreement;

class ClusteringsTest {
  /** Luo's example: three clusters of which two were found as one. */
  private static final List<Set<String>> GOLD =
      List.of(Set.of("1", "2", "3", "4", "5"), Set.of("6", "7"), Set.of("8", "9", "A", "B", "C"));

  private static final List<Set<String>> GOT =
      List.of(Set.of("1", "2", "3", "4", "5"), Set.of("6", "7", "8", "9", "A", "B", "C"));

  @Test
  void mucCountsLinks() {
    // Recall 9 of 9 links, precision 9 of 10.
    assertThat(Clusterings.muc(GOLD, GOT)).isEqualTo(new Agreement(9, 10, 9, 9));
  }

  @Test
  void b3CountsSharesOfClusters() {
    // Precision (5 + 2*2/7 + 5*5/7) / 12, recall 1.
    Agreement b3 = Clusterings.b3(GOLD, GOT);
    assertThat(b3.precise()).isCloseTo(5 + 29 / 7.0, within(1e-9));
    assertThat(b3.recalled()).isEqualTo(12);
  }

  @Test
  void ceafeAlignsClustersOneToOne() {
    // 1 for the first, 2*5/12 for the third; the second goes without.
    Agreement ceafe = Clusterings.ceafe(GOLD, GOT);
    assertThat(ceafe.precise()).isCloseTo(1 + 10 / 12.0, within(1e-9));
    assertThat(ceafe.produced()).isEqualTo(2);
    assertThat(ceafe.wanted()).isEqualTo(3);
  }

  @Test
  void ceafePrefersTheBestWholeToTheBestSinglePair() {
    List<Set<String>> gold = List.of(Set.of("a", "b", "c"), Set.of("d", "e"));
    List<Set<String>> got = List.of(Set.of("a", "b", "d", "e"), Set.of("c"));
    // {abc}-{c} 2/4 and {de}-{abde} 4/6 together beat {abc}-{abde} 4/7 alone.
    assertThat(Clusterings.ceafe(gold, got).precise()).isCloseTo(0.5 + 2 / 3.0, within(1e-9));
  }

  @Test
  void pairwiseCountsPairs() {
    // Gold 10 + 1 + 10 pairs, found 10 + 21, right 21.
    assertThat(Clusterings.pairwise(GOLD, GOT)).isEqualTo(new Agreement(21, 31, 21, 21));
  }

  @Test
  void goldAgainstItselfIsOneAndNothingIsZero() {
    assertThat(Clusterings.b3(GOLD, GOLD).f1()).isEqualTo(1);
    assertThat(Clusterings.muc(GOLD, GOLD).f1()).isEqualTo(1);
    assertThat(Clusterings.ceafe(GOLD, GOLD).f1()).isCloseTo(1, within(1e-9));
    assertThat(Clusterings.pairwise(GOLD, GOLD).f1()).isEqualTo(1);
    assertThat(Clusterings.b3(GOLD, List.of()).f1()).isZero();
    assertThat(Clusterings.muc(GOLD, List.of()).f1()).isZero();
    assertThat(Clusterings.ceafe(GOLD, List.of()).f1()).isZero();
    assertThat(Clusterings.pairwise(GOLD, List.of()).f1()).isZero();
  }
}

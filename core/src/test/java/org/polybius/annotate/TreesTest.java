package org.polybius.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TreesTest {

  /** Scores 0 but for the given {dependent, head, score} triples. */
  private static double[][] scores(int words, double[]... arcs) {
    double[][] scores = new double[words + 1][words + 1];
    for (double[] arc : arcs) {
      scores[(int) arc[0]][(int) arc[1]] = arc[2];
    }
    return scores;
  }

  @Test
  void breaksACycleWhereItCostsLeast() {
    double[][] scores =
        scores(
            3,
            new double[] {1, 2, 10},
            new double[] {2, 1, 10},
            new double[] {1, 0, 7},
            new double[] {2, 0, 6},
            new double[] {3, 2, 5});
    assertThat(Trees.best(scores)).containsExactly(0, 0, 1, 2);
  }

  @Test
  void hangsOneWordOnlyFromTheRoot() {
    double[][] scores =
        scores(3, new double[] {1, 0, 9}, new double[] {2, 0, 10}, new double[] {3, 0, 8});
    assertThat(Trees.best(scores)).containsExactly(0, 2, 0, 1);
  }

  @Test
  void ignoresTheDiagonal() {
    double[][] scores = scores(2, new double[] {1, 1, 99}, new double[] {2, 1, 1});
    scores[2][2] = -1e9;
    assertThat(Trees.best(scores)).containsExactly(0, 0, 1);
  }

  @Test
  void findsWhatTryingEveryTreeFinds() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      int words = 1 + random.nextInt(5);
      double[][] scores = new double[words + 1][words + 1];
      for (double[] row : scores) {
        for (int h = 0; h <= words; h++) {
          row[h] = random.nextGaussian() * 10;
        }
      }
      int[] heads = Trees.best(scores);
      assertThat(Trees.isTree(heads)).isTrue();
      assertThat(sum(scores, heads)).isEqualTo(bestByTrying(scores, new int[words + 1], 1));
    }
  }

  private static double bestByTrying(double[][] scores, int[] heads, int word) {
    if (word == heads.length) {
      return Trees.isTree(heads) ? sum(scores, heads) : Double.NEGATIVE_INFINITY;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int h = 0; h < heads.length; h++) {
      if (h != word) {
        heads[word] = h;
        best = Math.max(best, bestByTrying(scores, heads, word + 1));
      }
    }
    return best;
  }

  private static double sum(double[][] scores, int[] heads) {
    double sum = 0;
    for (int w = 1; w < heads.length; w++) {
      sum += scores[w][heads[w]];
    }
    return sum;
  }

  @Test
  void tellsTreesFromCyclesAndForests() {
    assertThat(Trees.isTree(new int[] {0, 0, 1})).isTrue();
    assertThat(Trees.isTree(new int[] {0, 2, 1})).isFalse();
    assertThat(Trees.isTree(new int[] {0, 0, 0})).isFalse();
    assertThat(Trees.isTree(new int[] {0, 0, 3, 2})).isFalse();
    assertThat(Trees.isTree(new int[] {0, 3, 1, 0})).isTrue();
  }

  @Test
  void repairsTheLongestSentenceMadeOfPairsInCycles() {
    int words = RawSentence.MAX_PIECES;
    double[][] scores = new double[words + 1][words + 1];
    for (int w = 1; w <= words; w++) {
      scores[w][w % 2 == 0 ? w - 1 : Math.min(w + 1, words - 1)] = 5;
    }
    assertThat(Trees.isTree(Trees.best(scores))).isTrue();
  }
}

package org.polybius.annotate;

import java.util.Arrays;

/**
 * Trees from arc scores. Words are numbered from 1, 0 is the artificial root; a head array has an
 * unused element 0.
 */
final class Trees {
  private Trees() {}

  /** Whether every word leads to the root and exactly one hangs from it. */
  static boolean isTree(int[] heads) {
    int roots = 0;
    int[] seen = new int[heads.length];
    for (int word = 1; word < heads.length; word++) {
      roots += heads[word] == 0 ? 1 : 0;
      int at = word;
      while (at != 0 && seen[at] == 0) {
        seen[at] = word;
        at = heads[at];
      }
      if (at != 0 && seen[at] == word) {
        return false;
      }
    }
    return roots == 1;
  }

  /**
   * The highest-scoring tree with a single word under the root (Chu and Liu 1965, Edmonds 1967). An
   * arc from the root is charged more than all other arcs can give, so that a second one never
   * pays.
   *
   * @param scores {@code [dependent][head]}, at least two rows; finite off the diagonal
   */
  static int[] best(double[][] scores) {
    int n = scores.length;
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (int d = 1; d < n; d++) {
      for (int h = 0; h < n; h++) {
        low = h == d ? low : Math.min(low, scores[d][h]);
        high = h == d ? high : Math.max(high, scores[d][h]);
      }
    }
    double charge = 1 + n * (high - low);
    double[][] charged = new double[n][];
    for (int d = 0; d < n; d++) {
      charged[d] = scores[d].clone();
      charged[d][0] -= charge;
    }
    return arborescence(charged);
  }

  /** Contracts all cycles at once, so that each level has at most half as many cyclic nodes. */
  private static int[] arborescence(double[][] scores) {
    int n = scores.length;
    int[] heads = new int[n];
    for (int d = 1; d < n; d++) {
      heads[d] = bestHead(scores[d], d);
    }
    int[] component = components(heads);
    int count = 1 + Arrays.stream(component).max().orElse(0);
    if (count == n) {
      return heads;
    }
    Contraction contraction = Contraction.of(scores, heads, component, count);
    int[] above = arborescence(contraction.scores());
    for (int c = 1; c < count; c++) {
      heads[contraction.dependent()[c][above[c]]] = contraction.head()[c][above[c]];
    }
    return heads;
  }

  private static int bestHead(double[] row, int self) {
    int best = self == 0 ? 1 : 0;
    for (int h = 0; h < row.length; h++) {
      if (h != self && row[h] > row[best]) {
        best = h;
      }
    }
    return best;
  }

  /** Numbers the nodes so that those of one cycle share a number; the root keeps 0. */
  private static int[] components(int[] heads) {
    int[] component = new int[heads.length];
    int[] seen = new int[heads.length];
    int next = 1;
    for (int word = 1; word < heads.length; word++) {
      int at = word;
      while (at != 0 && seen[at] == 0) {
        seen[at] = word;
        at = heads[at];
      }
      if (at != 0 && seen[at] == word && component[at] == 0) {
        for (int c = at; component[c] == 0; c = heads[c]) {
          component[c] = next;
        }
        next++;
      }
    }
    for (int word = 1; word < heads.length; word++) {
      if (component[word] == 0) {
        component[word] = next++;
      }
    }
    return component;
  }

  /**
   * The graph of components.
   *
   * @param scores gain of an arc between components
   * @param dependent the word that arc ends in
   * @param head the word it starts from
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier inside this package, never compared
  private record Contraction(double[][] scores, int[][] dependent, int[][] head) {
    static Contraction of(double[][] scores, int[] heads, int[] component, int count) {
      Contraction result =
          new Contraction(new double[count][count], new int[count][count], new int[count][count]);
      for (double[] row : result.scores) {
        Arrays.fill(row, Double.NEGATIVE_INFINITY);
      }
      for (int d = 1; d < scores.length; d++) {
        for (int h = 0; h < scores.length; h++) {
          if (component[d] != component[h]) {
            result.offer(component[d], component[h], d, h, scores[d][h] - scores[d][heads[d]]);
          }
        }
      }
      return result;
    }

    private void offer(int to, int from, int d, int h, double gain) {
      if (gain > scores[to][from]) {
        scores[to][from] = gain;
        dependent[to][from] = d;
        head[to][from] = h;
      }
    }
  }
}

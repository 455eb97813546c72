package org.polybius.annotate;

import java.util.ArrayList;
import java.util.List;

/** Best label sequence under the rule that I-x follows B-x or I-x only (Viterbi 1967). */
final class BioDecoder {
  private static final double FORBIDDEN = -1e9;

  private final List<String> labels;
  private final double[][] transition;
  private final double[] start;

  /** Takes labels of the form O, B-x, I-x in the order of the scores. */
  BioDecoder(List<String> labels) {
    this.labels = List.copyOf(labels);
    int n = labels.size();
    transition = new double[n][n];
    start = new double[n];
    for (int to = 0; to < n; to++) {
      if (labels.get(to).startsWith("I-")) {
        start[to] = FORBIDDEN;
        for (int from = 0; from < n; from++) {
          boolean same = type(labels.get(from)).equals(type(labels.get(to)));
          transition[from][to] = same ? 0 : FORBIDDEN;
        }
      }
    }
  }

  /**
   * A labelled stretch.
   *
   * @param type the label without its prefix
   * @param first index of its first word
   * @param end one past the index of its last word
   */
  record Chunk(String type, int first, int end) {}

  /** The stretches of the best sequence for one row of scores per word. */
  List<Chunk> decode(float[][] scores) {
    return chunks(path(scores));
  }

  /** The best sequence of label indexes. */
  int[] path(float[][] scores) {
    int[] path = new int[scores.length];
    if (scores.length == 0) {
      return path;
    }
    int[][] back = new int[scores.length][labels.size()];
    double[] best = new double[labels.size()];
    for (int y = 0; y < best.length; y++) {
      best[y] = start[y] + scores[0][y];
    }
    for (int t = 1; t < scores.length; t++) {
      best = step(best, scores[t], back[t]);
    }
    path[path.length - 1] = argMax(best);
    for (int t = path.length - 1; t > 0; t--) {
      path[t - 1] = back[t][path[t]];
    }
    return path;
  }

  private double[] step(double[] before, float[] scores, int[] back) {
    double[] after = new double[before.length];
    for (int to = 0; to < after.length; to++) {
      int from = 0;
      for (int y = 1; y < before.length; y++) {
        if (before[y] + transition[y][to] > before[from] + transition[from][to]) {
          from = y;
        }
      }
      back[to] = from;
      after[to] = before[from] + transition[from][to] + scores[to];
    }
    return after;
  }

  private List<Chunk> chunks(int[] path) {
    List<Chunk> chunks = new ArrayList<>();
    int t = 0;
    while (t < path.length) {
      int end = t + 1;
      if (labels.get(path[t]).startsWith("B-")) {
        while (end < path.length && labels.get(path[end]).startsWith("I-")) {
          end++;
        }
        chunks.add(new Chunk(type(labels.get(path[t])), t, end));
      }
      t = end;
    }
    return chunks;
  }

  private static String type(String label) {
    return label.length() > 2 ? label.substring(2) : "";
  }

  private static int argMax(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }
}

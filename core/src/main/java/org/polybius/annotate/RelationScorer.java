package org.polybius.annotate;

import java.nio.FloatBuffer;

/**
 * The label head, recomputed for single arcs: the model labels the greedy arcs only, and a tree
 * repair gives some words another head. The score of label l for dependent d under governor g is
 * {@code w[l] · (d * g, d, g) + b[l]}.
 */
final class RelationScorer {
  private final FloatBuffer dependents;
  private final FloatBuffer governors;
  private final FloatBuffer weights;
  private final FloatBuffer bias;
  private final int size;

  /**
   * Takes the factors of one sentence.
   *
   * @param dependents {@code size} values per word, the root first
   * @param governors the same
   * @param weights {@code [3 * size, labels]}
   * @param bias one value per label
   * @param size values per word
   */
  RelationScorer(
      FloatBuffer dependents,
      FloatBuffer governors,
      FloatBuffer weights,
      FloatBuffer bias,
      int size) {
    this.dependents = dependents;
    this.governors = governors;
    this.weights = weights;
    this.bias = bias;
    this.size = size;
  }

  /** The best label of an arc between words other than {@code excluded}. */
  int best(int dependent, int head, int excluded) {
    float[] scores = new float[bias.capacity()];
    bias.get(0, scores);
    for (int k = 0; k < size; k++) {
      float d = dependents.get(dependent * size + k);
      float g = governors.get(head * size + k);
      add(scores, k, d * g);
      add(scores, size + k, d);
      add(scores, 2 * size + k, g);
    }
    int best = excluded == 0 ? 1 : 0;
    for (int l = 0; l < scores.length; l++) {
      if (l != excluded && scores[l] > scores[best]) {
        best = l;
      }
    }
    return best;
  }

  private void add(float[] scores, int row, float factor) {
    for (int l = 0; l < scores.length; l++) {
      scores[l] += factor * weights.get(row * scores.length + l);
    }
  }
}

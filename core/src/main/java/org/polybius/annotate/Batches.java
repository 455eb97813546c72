package org.polybius.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups inputs of like length, so that little is computed for padding. The grouping depends on the
 * inputs of one report alone: quantisation scales are shared by a batch, so its company decides the
 * last digits of a result.
 */
final class Batches {
  /** Sub-tokens of one call, padding counted. */
  static final int BUDGET = 800;

  private Batches() {}

  /** Indexes of the inputs, each exactly once. */
  static List<List<Integer>> of(List<EncoderInput> inputs) {
    List<Integer> order =
        IntStream.range(0, inputs.size())
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> inputs.get(i).length()))
            .toList();
    List<List<Integer>> batches = new ArrayList<>();
    List<Integer> batch = new ArrayList<>();
    for (int i : order) {
      if (!batch.isEmpty() && inputs.get(i).length() * (batch.size() + 1) > BUDGET) {
        batches.add(List.copyOf(batch));
        batch.clear();
      }
      batch.add(i);
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
    return batches;
  }
}

package org.polybius.annotate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups inputs of like length so that calls and padding together cost least. The grouping depends
 * on the inputs of one report alone: quantisation scales are shared by a batch, so its company
 * decides the last digits of a result.
 */
final class Batches {
  /** Sub-tokens of one call, padding counted; more gains nothing and costs memory. */
  static final int BUDGET = 800;

  /** What a call costs besides its sub-tokens, in sub-tokens (measured: about 2 ms). */
  private static final int CALL = 20;

  private Batches() {}

  /** Indexes of the inputs, each exactly once. */
  static List<List<Integer>> of(List<EncoderInput> inputs) {
    List<Integer> order =
        IntStream.range(0, inputs.size())
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> inputs.get(i).length()))
            .toList();
    int[] start = cheapestStarts(order.stream().mapToInt(i -> inputs.get(i).length()).toArray());
    List<List<Integer>> batches = new ArrayList<>();
    for (int end = order.size(); end > 0; end = start[end]) {
      batches.add(order.subList(start[end], end));
    }
    Collections.reverse(batches);
    return batches;
  }

  /**
   * For each number of inputs, where the last batch of their cheapest division starts.
   *
   * @param lengths ascending
   */
  private static int[] cheapestStarts(int[] lengths) {
    long[] cost = new long[lengths.length + 1];
    int[] start = new int[lengths.length + 1];
    for (int end = 1; end < cost.length; end++) {
      cost[end] = Long.MAX_VALUE;
      for (int s = end - 1; s >= 0; s--) {
        long padded = (long) lengths[end - 1] * (end - s);
        if (padded > BUDGET && s < end - 1) {
          break;
        }
        if (cost[s] + padded + CALL < cost[end]) {
          cost[end] = cost[s] + padded + CALL;
          start[end] = s;
        }
      }
    }
    return start;
  }
}

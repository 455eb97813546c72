package org.polybius.evaluation;

import java.util.Map;

/** A suite's own gold, to be scored as if it had been found; one per suite, over a small sample. */
public interface Rehearsal {
  /** In place of an item's number: no answer. */
  int NOTHING = -1;

  /** How many items there are whose answers may change places. */
  int size();

  /**
   * Scores answers that are taken from the gold.
   *
   * @param answers for each item the number of the item whose answer it is given, or {@link
   *     #NOTHING}
   */
  Suite.Measurement score(int[] answers);

  /**
   * What the figures come to when answers are given to items by chance: the mean over all orders,
   * worked out by hand; where a figure has no items in an order, without that order.
   */
  Map<String, Double> chance();

  /** What figures come to when nothing is found, where that is not nought. */
  default Map<String, Double> ofNothing() {
    return Map.of();
  }
}

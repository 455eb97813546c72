package org.polybius.reconcile;

import java.util.List;

/**
 * Why two items speak of the same.
 *
 * @param score between 0 and 1
 * @param reasons what spoke for it and against it, in words, strongest first
 */
public record Match(double score, List<Reason> reasons) {
  /** Copies the list; refuses a score off its scale. */
  public Match {
    reasons = List.copyOf(reasons);
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score is not between 0 and 1: " + score);
    }
  }

  /**
   * One ground of a decision.
   *
   * @param feature what was compared: actors, time, place, figure, words, decision …
   * @param found what was found, in words that the audit page prints
   * @param weight what it added to the score; negative when it spoke against
   */
  public record Reason(String feature, String found, double weight) {}
}

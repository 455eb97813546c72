package org.polybius.evaluation;

/**
 * What one item of a set (a document, a sentence, a pair, an incident) came to under one metric.
 *
 * @param id the same in every run on the same set; never words of the set
 * @param metric id of the figure that it is a part of
 * @param counts how much of it is right
 * @param alone whether it follows from its own document alone; what documents come to together
 *     changes with the sample, and is no part of a {@link Baseline}
 */
public record Outcome(String id, String metric, Counts counts, boolean alone) {
  /** It follows from its own document alone. */
  public Outcome(String id, String metric, Counts counts) {
    this(id, metric, counts, true);
  }
}

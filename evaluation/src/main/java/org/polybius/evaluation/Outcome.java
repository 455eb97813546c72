package org.polybius.evaluation;

/**
 * What one item of a set (a document, a sentence, a pair, an incident) came to under one metric.
 *
 * @param id the same in every run on the same set; never words of the set
 * @param metric id of the figure that it is a part of
 * @param counts how much of it is right
 */
public record Outcome(String id, String metric, Counts counts) {}

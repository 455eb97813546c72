package org.polybius.evaluation;

/**
 * One measured figure.
 *
 * @param suite the set measured with
 * @param metric id of the figure, fixed per suite
 * @param value from 0 to 1 unless the metric is an error
 * @param low lower end of the 95 % bootstrap interval over documents
 * @param high upper end of it
 * @param items gold items counted
 */
public record Row(String suite, String metric, double value, double low, double high, long items) {}

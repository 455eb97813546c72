package org.polybius.evaluation;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Rows of a suite whose documents each contribute counts by metric; figures are micro-averaged.
 *
 * @param suite name of the suite
 * @param documents the counts of each document by metric
 */
public record CountRows(String suite, List<Map<String, Counts>> documents) {
  /** Copies the list. */
  public CountRows {
    documents = List.copyOf(documents);
  }

  /** F1 of a metric. */
  public Row f1(String metric) {
    return row(metric, Counts::f1);
  }

  /** Share of the wanted items of a metric that are right. */
  public Row share(String metric) {
    return row(metric, Counts::recall);
  }

  private Row row(String metric, ToDoubleFunction<Counts> figure) {
    List<Counts> counts = documents.stream().map(d -> d.getOrDefault(metric, Counts.NONE)).toList();
    ToDoubleFunction<List<Counts>> of = sample -> figure.applyAsDouble(sum(sample));
    double[] interval = Bootstrap.interval(counts, of);
    long items = Math.round(sum(counts).wanted());
    return new Row(suite, metric, of.applyAsDouble(counts), interval[0], interval[1], items);
  }

  private static Counts sum(List<Counts> counts) {
    return counts.stream().reduce(Counts.NONE, Counts::plus);
  }
}

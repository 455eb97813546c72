package org.polybius.evaluation.truce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.polybius.evaluation.Bootstrap;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.Outcomes;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Suite.Measurement;
import org.polybius.model.Reading;

/** Measures readings against the claims of one gold folder. */
final class ClaimSuite {
  private final String name;
  private final GoldClaims gold;

  /**
   * A suite over a gold folder.
   *
   * @param name as the rows are to call it
   */
  ClaimSuite(String name, GoldClaims gold) {
    this.name = name;
    this.gold = gold;
  }

  /** What was read, by report. */
  static Map<String, List<Item>> read(List<Reading> readings) {
    Map<String, List<Item>> read = new TreeMap<>();
    readings.forEach(r -> read.put(r.report().id(), ReadItems.of(r)));
    return read;
  }

  /**
   * The figures of what was read.
   *
   * @param read by report; one of the gold that is not among them counts as missed
   */
  Measurement figures(Map<String, List<Item>> read) {
    Map<String, Map<String, Counts>> documents = new LinkedHashMap<>();
    for (GoldClaims.Document d : gold.documents()) {
      List<Item> items = read.getOrDefault(d.id(), List.of());
      documents.put(d.id(), ClaimScorer.score(d.text(), d.items(), items));
    }
    Outcomes outcomes = new Outcomes();
    documents.forEach(outcomes::add);
    List<Row> rows = rows(List.copyOf(documents.values()));
    return new Measurement(rows, new ClaimErrors(gold).list(read), List.of(), 0).with(outcomes);
  }

  private List<Row> rows(List<Map<String, Counts>> documents) {
    List<Row> rows = new ArrayList<>();
    TreeSet<String> metrics = new TreeSet<>();
    documents.forEach(d -> metrics.addAll(d.keySet()));
    for (String metric : metrics) {
      Counts all = sum(documents, metric);
      if (metric.startsWith("fate.")) {
        rows.add(row(metric, documents, all, d -> sum(d, metric).f1()));
      } else if (metric.endsWith("-accuracy")) {
        rows.add(row(metric, documents, all, d -> sum(d, metric).recall()));
      } else {
        String stem = metric.substring(0, metric.length() - "-f1".length());
        rows.add(row(metric, documents, all, d -> sum(d, metric).f1()));
        rows.add(row(stem + "-precision", documents, all, d -> sum(d, metric).precision()));
        rows.add(row(stem + "-recall", documents, all, d -> sum(d, metric).recall()));
      }
    }
    rows.add(row("figures-macro-f1", documents, sum(documents, "figures-f1"), ClaimSuite::macroF1));
    return rows;
  }

  /** Mean of F1 over the fates that the gold has. */
  private static double macroF1(List<Map<String, Counts>> documents) {
    TreeSet<String> fates = new TreeSet<>();
    documents.forEach(
        d ->
            d.forEach(
                (m, c) -> {
                  if (m.startsWith("fate.") && c.wanted() > 0) {
                    fates.add(m);
                  }
                }));
    return fates.stream().mapToDouble(f -> sum(documents, f).f1()).average().orElse(1);
  }

  private Row row(
      String metric,
      List<Map<String, Counts>> documents,
      Counts all,
      ToDoubleFunction<List<Map<String, Counts>>> figure) {
    double[] interval = Bootstrap.interval(documents, figure);
    double value = figure.applyAsDouble(documents);
    return new Row(name, metric, value, interval[0], interval[1], (long) all.wanted());
  }

  private static Counts sum(List<Map<String, Counts>> documents, String metric) {
    Counts sum = Counts.NONE;
    for (Map<String, Counts> d : documents) {
      sum = sum.plus(d.getOrDefault(metric, Counts.NONE));
    }
    return sum;
  }
}

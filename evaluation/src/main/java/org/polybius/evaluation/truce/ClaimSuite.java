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
import org.polybius.model.Reading;

/** Measures readings against the claims of one gold folder. */
public final class ClaimSuite {
  private final String name;
  private final GoldClaims gold;

  /**
   * A suite over a gold folder.
   *
   * @param name as the rows are to call it
   */
  public ClaimSuite(String name, GoldClaims gold) {
    this.name = name;
    this.gold = gold;
  }

  /** The figures of a set of readings; a report of the gold that was not read counts as missed. */
  public List<Row> measure(List<Reading> readings) {
    return rows(List.copyOf(scores(readings).values()));
  }

  /** What each report came to. */
  Outcomes outcomes(List<Reading> readings) {
    Outcomes items = new Outcomes();
    scores(readings).forEach(items::add);
    return items;
  }

  private Map<String, Map<String, Counts>> scores(List<Reading> readings) {
    Map<String, Reading> byId = new TreeMap<>();
    readings.forEach(r -> byId.put(r.report().id(), r));
    Map<String, Map<String, Counts>> documents = new LinkedHashMap<>();
    for (GoldClaims.Document document : gold.documents()) {
      Reading reading = byId.get(document.id());
      List<Item> read = reading == null ? List.of() : ReadItems.of(reading);
      documents.put(document.id(), ClaimScorer.score(document.text(), document.items(), read));
    }
    return documents;
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

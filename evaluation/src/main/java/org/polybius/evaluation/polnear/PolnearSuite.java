package org.polybius.evaluation.polnear;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.polybius.evaluation.Bootstrap;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.Row;

/** Measures a reader of attributions against a part of PolNeAR. */
public final class PolnearSuite {
  private static final String NAME = "polnear";

  private final List<PolnearGold.Document> gold;

  /** A suite over the articles of a part. */
  public PolnearSuite(List<PolnearGold.Document> gold) {
    this.gold = List.copyOf(gold);
  }

  /**
   * The figures of a reader: exact F1 of cues, sources and contents, F1 of the words of contents,
   * and F1 of whole attributions, each with its precision and recall.
   *
   * @param reader gives the attributions of a text
   */
  public List<Row> measure(Function<String, List<SpanTriple>> reader) {
    List<Map<String, Counts>> counts = new ArrayList<>();
    for (PolnearGold.Document d : gold) {
      counts.add(PolnearScorer.score(d.text(), d.attributions(), reader.apply(d.text())));
    }
    TreeSet<String> metrics = new TreeSet<>();
    counts.forEach(c -> metrics.addAll(c.keySet()));
    List<Row> rows = new ArrayList<>();
    for (String metric : metrics) {
      String stem = metric.substring(0, metric.length() - "-f1".length());
      rows.add(row(metric, metric, counts, Counts::f1));
      rows.add(row(stem + "-precision", metric, counts, Counts::precision));
      rows.add(row(stem + "-recall", metric, counts, Counts::recall));
    }
    return rows;
  }

  private static Row row(
      String name, String metric, List<Map<String, Counts>> counts, Function<Counts, Double> f) {
    double[] interval = Bootstrap.interval(counts, sample -> f.apply(sum(sample, metric)));
    Counts all = sum(counts, metric);
    return new Row(NAME, name, f.apply(all), interval[0], interval[1], (long) all.wanted());
  }

  private static Counts sum(List<Map<String, Counts>> counts, String metric) {
    Counts sum = Counts.NONE;
    for (Map<String, Counts> c : counts) {
      sum = sum.plus(c.getOrDefault(metric, Counts.NONE));
    }
    return sum;
  }
}

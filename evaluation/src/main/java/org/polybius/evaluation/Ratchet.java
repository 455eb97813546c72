package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Says which figures fell below their baseline by more than their noise.
 *
 * <p>The same documents are read then and now, and a reading is always the same for the same text:
 * a difference is no chance of the run. It may be a chance of the sample, though. Noise is
 * therefore the 95 % interval of the difference by a paired bootstrap over the documents (Efron and
 * Tibshirani 1993; 1,000 samples, fixed seed): a figure has fallen when the whole interval lies
 * below zero. One document that got worse is not enough for that; about four, with none that got
 * better, are.
 *
 * <p>Figures are micro-averages over the documents, F1 where more can be given than is wanted, also
 * where the suite's own figure is a macro-average.
 */
public final class Ratchet {

  /**
   * A figure that has fallen.
   *
   * @param metric its id
   * @param was by the baseline
   * @param is now, on the same documents
   * @param high upper end of the interval of the difference, below zero
   * @param worse ids of the documents that got worse
   */
  public record Fall(String metric, double was, double is, double high, List<String> worse) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s fell from %.4f to %.4f (at best %+.4f): %s",
          metric,
          was,
          is,
          high,
          worse);
    }
  }

  /** What a document came to then and now. */
  private record Pair(String id, Counts was, Counts is) {}

  private Ratchet() {}

  /**
   * The figures that fell, in alphabetical order; a document that was not read now is all wrong.
   *
   * @param now what the documents of the baseline's sample came to
   */
  public static List<Fall> falls(Baseline baseline, List<Outcome> now) {
    Map<String, Map<String, Counts>> byKey = new TreeMap<>();
    Map<String, String> ids = new TreeMap<>();
    for (Outcome o : now) {
      String key = Baseline.key(o.id());
      ids.put(key, o.id());
      byKey.computeIfAbsent(key, i -> new TreeMap<>()).merge(o.metric(), o.counts(), Counts::plus);
    }
    TreeSet<String> metrics = new TreeSet<>();
    baseline.items().values().forEach(c -> metrics.addAll(c.keySet()));
    List<Fall> falls = new ArrayList<>();
    for (String metric : metrics) {
      List<Pair> pairs = new ArrayList<>();
      baseline
          .items()
          .forEach(
              (key, was) ->
                  pairs.add(pair(ids.getOrDefault(key, key), metric, was, byKey.get(key))));
      ToDoubleFunction<List<Pair>> gain = sample -> is(sample) - was(sample);
      double high = Bootstrap.interval(pairs, gain)[1];
      if (high < 0) {
        falls.add(new Fall(metric, was(pairs), is(pairs), high, worse(pairs)));
      }
    }
    return falls;
  }

  private static Pair pair(
      String id, String metric, Map<String, Counts> then, @Nullable Map<String, Counts> now) {
    Counts was = then.getOrDefault(metric, Counts.NONE);
    Counts is =
        now == null ? new Counts(0, 0, was.wanted()) : now.getOrDefault(metric, Counts.NONE);
    return new Pair(id, was, is);
  }

  private static double was(List<Pair> pairs) {
    return pairs.stream().map(Pair::was).reduce(Counts.NONE, Counts::plus).f1();
  }

  private static double is(List<Pair> pairs) {
    return pairs.stream().map(Pair::is).reduce(Counts.NONE, Counts::plus).f1();
  }

  private static List<String> worse(List<Pair> pairs) {
    return pairs.stream().filter(p -> p.is().f1() < p.was().f1()).map(Pair::id).toList();
  }
}

package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says what got better and what got worse between two measurements, item by item. */
final class Comparison {
  private final Measured old;
  private final Measured now;
  private final List<String> lines = new ArrayList<>();

  private Comparison(Measured old, Measured now) {
    this.old = old;
    this.now = now;
  }

  /**
   * The differences as lines, for the suites measured now.
   *
   * @throws IllegalArgumentException if the two are not of the same sample
   */
  static List<String> lines(Measured old, Measured now) {
    if (old.sample() != now.sample()) {
      throw new IllegalArgumentException(
          "one document in "
              + old.sample()
              + " was measured then, one in "
              + now.sample()
              + " now: these cannot be compared (see --sample)");
    }
    Comparison comparison = new Comparison(old, now);
    now.figures().keySet().forEach(comparison::suite);
    return comparison.lines;
  }

  private void suite(String suite) {
    if (!old.figures().containsKey(suite)) {
      lines.add(suite + ": was not measured then");
      return;
    }
    Map<String, Double> before = old.figures().getOrDefault(suite, Map.of());
    Map<String, Double> after = now.figures().getOrDefault(suite, Map.of());
    Set<String> metrics = new TreeSet<>(before.keySet());
    metrics.addAll(after.keySet());
    metrics.forEach(m -> figure(suite, m, before.get(m), after.get(m)));
    if (!old.items().containsKey(suite) && now.items().containsKey(suite)) {
      lines.add(suite + ": the old file says nothing of single items (write it with --items)");
      return;
    }
    Set<String> measured = new TreeSet<>(now.items().getOrDefault(suite, Map.of()).keySet());
    measured.addAll(old.items().getOrDefault(suite, Map.of()).keySet());
    measured.forEach(m -> items(suite, m));
    wrong(suite, "no longer wrong", old, now);
    wrong(suite, "newly wrong", now, old);
  }

  private void figure(
      String suite, String metric, @Nullable Double before, @Nullable Double after) {
    String figure = suite + " " + metric + " " + shown(before) + " → " + shown(after);
    if (before != null && after != null) {
      figure += String.format(Locale.ROOT, " (%+.4f)", after - before);
    }
    lines.add(figure);
  }

  private static String shown(@Nullable Double value) {
    return value == null ? "none" : String.format(Locale.ROOT, "%.4f", value);
  }

  private void items(String suite, String metric) {
    Map<String, Counts> before = of(old, suite, metric);
    Map<String, Counts> after = of(now, suite, metric);
    Set<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    for (String id : ids) {
      Counts was = before.get(id);
      Counts is = after.get(id);
      if (was == null || is == null) {
        lines.add("  " + (was == null ? "new" : "gone") + " " + suite + " " + metric + " " + id);
      } else if (!was.equals(is)) {
        String verdict = is.f1() > was.f1() ? "better" : is.f1() < was.f1() ? "worse" : "other";
        lines.add(String.join(" ", "  " + verdict, suite, metric, id, shown(was), "→", shown(is)));
      }
    }
  }

  private static Map<String, Counts> of(Measured measured, String suite, String metric) {
    return measured.items().getOrDefault(suite, Map.of()).getOrDefault(metric, Map.of());
  }

  private static String shown(Counts c) {
    return String.format(
        Locale.ROOT, "%.0f right of %.0f wanted, %.0f given", c.right(), c.wanted(), c.produced());
  }

  private void wrong(String suite, String heading, Measured in, Measured notIn) {
    Set<String> texts = new TreeSet<>(in.errors().getOrDefault(suite, Set.of()));
    texts.removeAll(notIn.errors().getOrDefault(suite, Set.of()));
    texts.forEach(t -> lines.add("  " + heading + " " + suite + " " + t));
  }
}

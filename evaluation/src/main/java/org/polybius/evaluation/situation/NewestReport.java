package org.polybius.evaluation.situation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.evaluation.situation.Expected.Tally;
import org.polybius.model.FigureClaim;
import org.polybius.model.Period;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Reading;
import org.polybius.model.Report;

/**
 * The yardsticks: the newest report is believed, and reports that share half their words are
 * copies.
 */
final class NewestReport {
  private static final int RUN = 4;
  private static final double HALF = 0.5;

  private NewestReport() {}

  /** The last figure of the newest report for each fate, day and nationality. */
  static List<Tally> tallies(List<Reading> readings) {
    List<Reading> inOrder = new ArrayList<>(readings);
    inOrder.sort(
        Comparator.comparing((Reading r) -> Objects.requireNonNullElse(r.report().published(), ""))
            .thenComparing(r -> r.report().id()));
    Map<String, Tally> newest = new LinkedHashMap<>();
    for (Reading reading : inOrder) {
      reading.claims().stream()
          .filter(FigureClaim.class::isInstance)
          .map(FigureClaim.class::cast)
          .forEach(f -> put(f, newest));
    }
    return List.copyOf(newest.values());
  }

  private static void put(FigureClaim figure, Map<String, Tally> newest) {
    Read<Period> time = figure.asOf() != null ? figure.asOf() : figure.time();
    if (time == null || time.value().latest() == null) {
      return;
    }
    String latest = time.value().latest();
    String day = latest.substring(0, Math.min("2023-12-11".length(), latest.length()));
    Set<String> nationality = new TreeSet<>(figure.population().nationality());
    Quantity q = figure.quantity().value();
    Long low = q.low() != null ? q.low() : q.point();
    Long high = q.bound() == Quantity.Bound.ABOUT ? q.point() : q.high();
    String fate = figure.fate().name();
    newest.put(
        fate + day + nationality,
        new Tally(
            fate,
            figure.aggregation().name(),
            fate,
            day,
            day,
            nationality,
            Set.of(Tally.ALL),
            low,
            low,
            high,
            false));
  }

  /** Groups of reports of which each shares half its runs of four words with another. */
  static List<Set<String>> copies(List<Report> reports) {
    Map<String, Set<List<String>>> runs = new LinkedHashMap<>();
    reports.forEach(r -> runs.put(r.id(), runs(r.text())));
    Map<String, Set<String>> groups = new HashMap<>();
    List<String> ids = List.copyOf(runs.keySet());
    for (int i = 0; i < ids.size(); i++) {
      for (int j = i + 1; j < ids.size(); j++) {
        if (alike(
            runs.getOrDefault(ids.get(i), Set.of()), runs.getOrDefault(ids.get(j), Set.of()))) {
          join(groups, ids.get(i), ids.get(j));
        }
      }
    }
    return List.copyOf(new HashSet<>(groups.values()));
  }

  private static void join(Map<String, Set<String>> groups, String a, String b) {
    Set<String> both = new TreeSet<>(Set.of(a, b));
    both.addAll(groups.getOrDefault(a, Set.of()));
    both.addAll(groups.getOrDefault(b, Set.of()));
    both.forEach(id -> groups.put(id, both));
  }

  private static boolean alike(Set<List<String>> a, Set<List<String>> b) {
    long common = a.stream().filter(b::contains).count();
    return common > 0 && common >= HALF * Math.min(a.size(), b.size());
  }

  private static Set<List<String>> runs(String text) {
    String[] words = text.split("\\W+", -1);
    Set<List<String>> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.length; i++) {
      runs.add(List.of(words[i], words[i + 1], words[i + 2], words[i + 3]));
    }
    return runs;
  }
}

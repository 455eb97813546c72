package org.polybius.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.query.Selection;
import org.polybius.reconcile.tally.Kind;
import org.polybius.reconcile.tally.People;
import org.polybius.reconcile.tally.Tally;

/** Chooses the figures that stand first: of each population and fate, where it has got to. */
final class Headlines {
  private Headlines() {}

  /**
   * What makes a series of tallies.
   *
   * @param fate what became of them
   * @param kind how they add up
   * @param people whom they count
   */
  record Series(String fate, Kind kind, People people) {
    static Series of(Tally tally) {
      return new Series(tally.fate().name(), tally.kind(), tally.people());
    }
  }

  /**
   * The series of all tallies that a filter keeps.
   *
   * @param series those in most reports first; each in the order of its days
   */
  record All(List<List<Tally>> series) {
    /** Copies the list. */
    All {
      series = List.copyOf(series);
    }

    static All of(Selection selection) {
      return new All(Headlines.series(selection.tallies()));
    }
  }

  /** Tallies by series, those in most reports first; each in the order of its days. */
  static List<List<Tally>> series(List<Tally> tallies) {
    Map<Series, List<Tally>> series = new LinkedHashMap<>();
    for (Tally tally : tallies) {
      if (tally.best() != null || tally.low() != null || tally.high() != null) {
        series.computeIfAbsent(Series.of(tally), s -> new ArrayList<>()).add(tally);
      }
    }
    Comparator<Tally> byDay = Comparator.comparing(t -> sortable(t.to()));
    series.values().forEach(s -> s.sort(byDay));
    return series.values().stream()
        .sorted(
            Comparator.comparing(Headlines::isAhead).thenComparing((List<Tally> s) -> -weight(s)))
        .toList();
  }

  /** What is planned or offered comes after what was. */
  private static boolean isAhead(List<Tally> series) {
    Kind kind = series.get(0).kind();
    return kind == Kind.PLANNED || kind == Kind.OFFERED;
  }

  private static long weight(List<Tally> series) {
    return series.stream().flatMap(t -> t.reports().stream()).distinct().count();
  }

  private static String sortable(@Nullable String day) {
    return day == null ? "" : day;
  }

  /** The latest running total or state of each of the series that most reports speak of. */
  static List<Tally> of(Selection selection, int most) {
    return selection.once(All.class, All::of).series().stream()
        .filter(s -> s.get(0).kind() == Kind.CUMULATIVE || s.get(0).kind() == Kind.STOCK)
        .map(s -> s.get(s.size() - 1))
        .limit(most)
        .toList();
  }
}

package org.polybius.reconcile.tally;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.polybius.model.Fate;

/**
 * Days that one report alone concluded, and totals that may be a day's number: not taken as told.
 */
final class Doubts {
  static final String DOUBTED = "day doubted";

  private final Map<Told, Set<String>> told = new HashMap<>();

  private record Told(Fate fate, People people, LocalDate day, Long number) {}

  Doubts(List<Count> counts) {
    for (Count count : counts) {
      if (count.kind() == Kind.INCREMENT && count.dated() && count.saying().point() != null) {
        told.computeIfAbsent(told(count), k -> new HashSet<>()).add(count.saying().report());
      }
    }
  }

  private static Told told(Count count) {
    return new Told(
        count.fate(),
        count.people(),
        Objects.requireNonNull(count.to()),
        Objects.requireNonNull(count.saying().point()));
  }

  /** The count as the first round takes it. */
  Count without(Count count) {
    if (count.kind() == Kind.CUMULATIVE) {
      return count.settledAsTotal();
    }
    LocalDate day = count.to();
    return day != null && lone(count)
        ? count.at(day.minusDays(1), day.plusDays(1), DOUBTED)
        : count;
  }

  private boolean lone(Count count) {
    return count.kind() == Kind.INCREMENT
        && count.dated()
        && count.saying().point() != null
        && count.saying().inferred().contains(Days.CONCLUDED)
        && told.getOrDefault(told(count), Set.of()).size() < 2;
  }

  /**
   * The count as it is taken in the end.
   *
   * @param sum whether it is what several days add up to
   */
  Count settled(Count count, boolean sum, Increments increments) {
    if (sum) {
      return count.undated().as(Kind.CUMULATIVE, "the number of several days").settledAsTotal();
    }
    if (!lone(count)) {
      return count;
    }
    return increments
        .dayOf(count.saying().id())
        .filter(d -> !d.equals(count.to()))
        .map(d -> count.at(d, d, "day of the same number in other reports"))
        .orElse(count);
  }
}

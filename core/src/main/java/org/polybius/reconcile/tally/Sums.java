package org.polybius.reconcile.tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Fate;
import org.polybius.model.Quantity;
import org.polybius.reconcile.tally.People.Part;

/** Running sums of what happened day by day to one population. */
final class Sums {
  private static final int PAUSE = 3;

  private final NavigableMap<LocalDate, Day> days = new TreeMap<>();

  /**
   * A day's number.
   *
   * @param last the day on which it ended
   * @param low lowest left open
   * @param best the value to be used
   * @param high highest left open
   * @param said every number said of the day
   * @param reports ids of the reports behind it
   */
  private record Day(
      LocalDate last, long low, long best, long high, Set<Long> said, Set<String> reports) {
    Day plus(Day other) {
      Set<Long> values = new TreeSet<>(Set.of(best + other.best));
      Set<String> both = new TreeSet<>(reports);
      both.addAll(other.reports);
      LocalDate later = last.isAfter(other.last) ? last : other.last;
      return new Day(later, low + other.low, best + other.best, high + other.high, values, both);
    }
  }

  /**
   * A sum.
   *
   * @param from first day
   * @param to day of the last batch
   * @param last day on which the last batch ended: a night later than it began, for some
   * @param partial whether only a part of the last day is in it
   * @param low sum of the lowest numbers left open
   * @param best sum of the values to be used
   * @param high sum of the highest numbers left open
   * @param expression the sum in figures
   * @param reports ids of the reports behind it, ascending
   * @param days how many days went into it
   */
  record Sum(
      LocalDate from,
      LocalDate to,
      LocalDate last,
      boolean partial,
      long low,
      long best,
      long high,
      String expression,
      Set<String> reports,
      int days) {
    /** The sum with some more people. */
    Sum with(long more) {
      return new Sum(
          from,
          to,
          last,
          partial,
          low + more,
          best + more,
          high + more,
          expression + " + " + more,
          reports,
          days);
    }

    /** Whether every day is certain. */
    boolean sharp() {
      return low == high;
    }
  }

  private Sums() {}

  /**
   * The sums of one population.
   *
   * @param place where it befell them; null without regard to it
   * @param home nationality of most captives, which foreigners do not have
   */
  static Sums of(
      Increments increments, Fate fate, People people, @Nullable String place, List<String> home) {
    Sums sums = new Sums();
    increments.ofFate(fate).forEach((day, all) -> sums.add(day, at(place, all), people, home));
    return sums;
  }

  /** Those of a place; without regard to it, those that have none. */
  private static List<Tally> at(@Nullable String place, List<Tally> tallies) {
    return tallies.stream().filter(t -> Objects.equals(t.place(), place)).toList();
  }

  private void add(LocalDate day, List<Tally> tallies, People people, List<String> home) {
    Optional<Day> own =
        tallies.stream().filter(t -> t.people().equals(people)).findFirst().flatMap(Sums::day);
    own.or(() -> composed(tallies, people, home)).ifPresent(d -> days.put(day, d));
  }

  private static Optional<Day> day(Tally tally) {
    Long best = tally.best();
    Long low = tally.low();
    Long high = tally.high();
    boolean counted = tally.says().stream().anyMatch(s -> s.bound() == Quantity.Bound.EXACTLY);
    if (low == null || high == null || !counted) {
      return Optional.empty();
    }
    Set<Long> said =
        tally.says().stream()
            .map(Tally.Said::point)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    return Optional.of(
        new Day(
            LocalDate.parse(Objects.requireNonNull(tally.to())),
            low,
            best == null ? high : best,
            high,
            said,
            new TreeSet<>(tally.reports())));
  }

  /** All nationalities, or all but the home one, from those told one by one. */
  private static Optional<Day> composed(List<Tally> tallies, People people, List<String> home) {
    if (people.part() != Part.ALL || (!people.nationality().isEmpty() && !people.foreign())) {
      return Optional.empty();
    }
    Set<String> single = new TreeSet<>();
    List<Tally> parts = new ArrayList<>();
    for (Tally t : tallies) {
      People whose = t.people();
      boolean one = whose.nationality().size() == 1 && !whose.mixed() && whose.part() == Part.ALL;
      if (one
          && whose.side() == people.side()
          && !(people.foreign() && whose.nationality().equals(home))) {
        parts.add(t);
        single.addAll(whose.nationality());
      }
    }
    for (Tally t : tallies) {
      People whose = t.people();
      boolean apart = whose.dual() && whose.nationality().stream().noneMatch(single::contains);
      if (apart && !people.foreign() && whose.part() == Part.ALL && whose.side() == people.side()) {
        parts.add(t);
      }
    }
    return parts.stream().map(Sums::day).flatMap(Optional::stream).reduce(Day::plus);
  }

  /** The sum from the first day of the last unbroken run, up to and including a day. */
  Optional<Sum> run(LocalDate last) {
    LocalDate first = days.floorKey(last);
    if (first == null) {
      return Optional.empty();
    }
    for (LocalDate before = days.lowerKey(first);
        before != null && ChronoUnit.DAYS.between(before, first) <= PAUSE;
        before = days.lowerKey(first)) {
      first = before;
    }
    return sum(first, last, null);
  }

  /** The number of a day; null when none is known. */
  @Nullable Long on(LocalDate day) {
    Day known = days.get(day);
    return known == null ? null : Long.valueOf(known.best());
  }

  /** The next day on which something happened; null when none is known. */
  @Nullable LocalDate after(LocalDate day) {
    return days.higherKey(day);
  }

  /** All sums to the end of every day: of the run, and since the first day known. */
  List<Sum> all() {
    Set<Sum> sums = new LinkedHashSet<>();
    for (LocalDate day : days.keySet()) {
      run(day).ifPresent(sums::add);
      sum(days.firstKey(), day, null).ifPresent(sums::add);
    }
    return List.copyOf(sums);
  }

  /**
   * The sum that gives a number, not after a day; the latest, and of two the shorter.
   *
   * @param extra a number that may be added for others who got free earlier
   * @param open whether a part of the last day may be meant
   */
  Optional<Sum> giving(long number, @Nullable LocalDate notAfter, long extra, boolean open) {
    List<LocalDate> ends =
        notAfter == null
            ? List.copyOf(days.keySet())
            : List.copyOf(days.headMap(notAfter, true).keySet());
    for (int i = ends.size() - 1; i >= 0; i--) {
      LocalDate end = ends.get(i);
      Optional<Sum> found = giving(number, end, open, extra, run(end));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Sum> giving(
      long number, LocalDate end, boolean open, long extra, Optional<Sum> run) {
    LocalDate first = days.firstKey();
    LocalDate start = run.map(Sum::from).orElse(end);
    return since(start, end, number, open)
        .or(() -> since(first, end, number, open))
        .or(
            () ->
                extra > 0
                    ? since(first, end, number - extra, open).map(s -> s.with(extra))
                    : Optional.empty());
  }

  /** The sum from a day to a day, or to a part of it while it is open, that gives a number. */
  private Optional<Sum> since(LocalDate from, LocalDate end, long number, boolean open) {
    Day last = Objects.requireNonNull(days.get(end));
    for (Long value : open ? candidates(last) : List.of(last.best())) {
      Optional<Sum> sum = sum(from, end, value);
      if (sum.isPresent() && sum.get().best() == number) {
        return sum;
      }
    }
    return Optional.empty();
  }

  /** The last sum of a run, not after a day, that leaves a number open. */
  Optional<Sum> leaving(long number, @Nullable LocalDate notAfter) {
    return days.descendingKeySet().stream()
        .filter(d -> notAfter == null || !d.isAfter(notAfter))
        .map(this::run)
        .flatMap(Optional::stream)
        .filter(s -> s.days() > 1 && s.low() <= number && number <= s.high())
        .findFirst();
  }

  private static List<Long> candidates(Day day) {
    List<Long> values = new ArrayList<>(List.of(day.best()));
    values.addAll(day.said());
    return values;
  }

  /** The sum from a day to a day, the last day with a number of its own where one is given. */
  private Optional<Sum> sum(LocalDate from, LocalDate to, @Nullable Long lastValue) {
    NavigableMap<LocalDate, Day> span = new TreeMap<>(days.subMap(from, true, to, true));
    if (span.isEmpty()) {
      return Optional.empty();
    }
    Day last = span.lastEntry().getValue();
    boolean partial = lastValue != null && span.containsKey(to) && lastValue != last.best();
    if (partial) {
      long value = Objects.requireNonNull(lastValue);
      span.put(to, new Day(last.last(), value, value, value, last.said(), last.reports()));
    }
    Set<String> reports = new TreeSet<>();
    span.values().forEach(d -> reports.addAll(d.reports()));
    return Optional.of(
        new Sum(
            from,
            to,
            last.last(),
            partial,
            span.values().stream().mapToLong(Day::low).sum(),
            span.values().stream().mapToLong(Day::best).sum(),
            span.values().stream().mapToLong(Day::high).sum(),
            span.values().stream()
                .map(d -> String.valueOf(d.best()))
                .collect(Collectors.joining(" + ")),
            reports,
            span.size()));
  }
}

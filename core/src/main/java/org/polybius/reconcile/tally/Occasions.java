package org.polybius.reconcile.tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Fate;
import org.polybius.reconcile.Item;

/** Gives what happened to people its day, where reports leave it out or name a neighbouring one. */
final class Occasions {
  static final String MATCHED = "day of the same number in other reports";

  private static final int NEWS_DAYS = 4;
  private static final int LONGEST_RUN = 14;

  private final List<Count> counts;
  private final List<Count> dated;
  private final NavigableMap<LocalDate, List<Count>> byDay = new TreeMap<>();

  private Occasions(List<Count> counts) {
    this.counts = counts;
    this.dated = counts.stream().filter(Occasions::hasItsDay).toList();
    for (Count d : dated) {
      byDay.computeIfAbsent(Objects.requireNonNull(d.to()), k -> new ArrayList<>()).add(d);
    }
  }

  /** The counts, those that tell of what happened with their day as far as it can be concluded. */
  static List<Count> of(List<Count> counts) {
    List<Count> now = new Occasions(counts).settled();
    now = new Occasions(now).placed(c -> !waits(c));
    now = new Occasions(now).linked(true);
    now = new Occasions(now).placed(c -> !waits(c) || first(c));
    now = new Occasions(now).linked(false);
    now = new Occasions(now).settled();
    now = new Occasions(now).placed(c -> true);
    return new Occasions(new Occasions(now).linked(false)).settled();
  }

  private static boolean hasItsDay(Count count) {
    return count.kind() == Kind.INCREMENT && !count.saying().denied() && count.dated();
  }

  /** The dated counts of a day. */
  private List<Count> on(@Nullable LocalDate day) {
    return day == null ? List.of() : byDay.getOrDefault(day, List.of());
  }

  /** Places those counts by what other reports say. */
  private List<Count> placed(Predicate<Count> which) {
    return counts.stream().map(c -> which.test(c) ? place(c) : c).toList();
  }

  /** Of two that wait for each other, the one that comes first in its report. */
  private static boolean first(Count count) {
    String other = count.saying().exchangedFor();
    return count.saying().partOf() == null
        && other != null
        && order(count.saying().claim()) < order(other);
  }

  private static int order(String claim) {
    String digits = claim.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static boolean waits(Count count) {
    return count.saying().partOf() != null || count.saying().exchangedFor() != null;
  }

  /**
   * Undated counts take the day of a counterpart or whole in the same report.
   *
   * @param ofParts whether wholes take the day of their parts too: only while these are dated by
   *     the report itself
   */
  private List<Count> linked(boolean ofParts) {
    Map<Item.Id, Count> byId = new HashMap<>();
    dated.forEach(d -> byId.put(d.saying().id(), d));
    Map<Item.Id, Count> parts = new HashMap<>();
    for (Count d : dated) {
      if (ofParts && d.saying().partOf() != null) {
        parts.putIfAbsent(new Item.Id(d.saying().report(), d.saying().partOf()), d);
      }
    }
    return counts.stream().map(c -> link(c, byId, parts)).toList();
  }

  private static Count link(Count count, Map<Item.Id, Count> byId, Map<Item.Id, Count> parts) {
    boolean past = count.kind() == Kind.INCREMENT || count.kind() == Kind.CUMULATIVE;
    if (!past || count.to() != null || count.total()) {
      return count;
    }
    Saying saying = count.saying();
    return Stream.of(saying.exchangedFor(), saying.partOf())
        .filter(Objects::nonNull)
        .map(id -> byId.get(new Item.Id(saying.report(), id)))
        .filter(Objects::nonNull)
        .findFirst()
        .or(
            () ->
                count.kind() == Kind.CUMULATIVE
                    ? Optional.empty()
                    : Optional.ofNullable(parts.get(saying.id())))
        .filter(c -> c.fate() == count.fate() && c.to() != null)
        .map(
            c ->
                count.at(
                    Objects.requireNonNull(c.from()),
                    Objects.requireNonNull(c.to()),
                    "day of a figure linked to it"))
        .map(c -> c.as(Kind.INCREMENT, "one day's number"))
        .orElse(count);
  }

  private Count place(Count count) {
    boolean past = count.kind() == Kind.INCREMENT || count.kind() == Kind.CUMULATIVE;
    if (!past || (count.dated() && count.kind() == Kind.INCREMENT)) {
      return count;
    }
    boolean sum = count.from() != null && count.to() != null && several(count);
    Optional<LocalDate> day = sum ? Optional.empty() : match(count);
    if (day.isPresent()) {
      boolean night = day.get().equals(count.from()) && overNight(count);
      LocalDate last = night ? Objects.requireNonNull(count.to()) : day.get();
      return count.at(day.get(), last, MATCHED).as(Kind.INCREMENT, "one day's number");
    }
    if (count.saying().inferred().contains(Doubts.DOUBTED)) {
      return count.undated();
    }
    if (count.kind() == Kind.INCREMENT && count.to() != null && count.from() != null) {
      if (overNight(count) && !several(count)) {
        return count;
      }
      boolean run = ChronoUnit.DAYS.between(count.from(), count.to()) <= LONGEST_RUN;
      return run ? count.as(Kind.CUMULATIVE, "the number of several days") : count;
    }
    return only(count).orElse(count);
  }

  /** Whether it falls on a day and the night after it. */
  private static boolean overNight(Count count) {
    return count.from() != null && count.from().plusDays(1).equals(count.to());
  }

  /** Whether a number of a day and a night is the sum of the two days' numbers. */
  private boolean several(Count count) {
    List<Count> first = on(count.from());
    boolean known =
        first.stream().filter(d -> d.people().equals(count.people())).anyMatch(count::sameNumber);
    return count.saying().exact()
        && !known
        && first.stream().anyMatch(d -> d.people().equals(count.people()) && larger(count, d))
        && on(count.to()).stream()
            .anyMatch(d -> d.people().equals(count.people()) && larger(count, d));
  }

  private static boolean larger(Count count, Count dated) {
    return dated.saying().exact() && count.saying().number() > dated.saying().number();
  }

  /** The latest day before the report of which others tell the same number of such people. */
  private Optional<LocalDate> match(Count count) {
    if (!count.saying().exact() || count.total()) {
      return Optional.empty();
    }
    return near(count)
        .filter(d -> d.fate() == count.fate() && d.sameNumber(count))
        .filter(d -> count.people().covers(d.people()))
        .max(
            Comparator.comparing(
                    (Count d) -> d.people().nationality().equals(count.people().nationality()))
                .thenComparing(d -> Objects.equals(d.to(), count.from()))
                .thenComparing(d -> Objects.requireNonNull(d.to())))
        .map(Count::to);
  }

  /** The dated counts of the days that one may tell of. */
  private Stream<Count> near(Count count) {
    if (count.dated()) {
      return on(count.to()).stream();
    }
    LocalDate last = count.to() == null ? count.published() : count.to();
    if (last == null) {
      return Stream.empty();
    }
    LocalDate first =
        count.to() != null && count.from() != null
            ? count.from().minusDays(1)
            : last.minusDays(NEWS_DAYS);
    return first.isAfter(last)
        ? Stream.empty()
        : byDay.subMap(first, true, last, true).values().stream().flatMap(List::stream);
  }

  /** An undated count of a fate that is known of one day only. */
  private Optional<Count> only(Count count) {
    boolean placed = count.to() != null || count.place() != null;
    if (placed || count.kind() != Kind.INCREMENT || count.fate() == Fate.RELEASED) {
      return Optional.empty();
    }
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Count d : dated) {
      if (d.fate() == count.fate()
          && d.people().covers(count.people())
          && d.people().side() == count.people().side()
          && Objects.equals(d.place(), count.place())) {
        days.add(Objects.requireNonNull(d.to()));
      }
    }
    return days.size() == 1
        ? Optional.of(count.at(days.first(), days.first(), "the only day known of such people"))
        : Optional.empty();
  }

  /** Moves numbers that stray onto a neighbouring day back to the day of most reports. */
  private List<Count> settled() {
    Map<Slot, Map<Long, Integer>> votes = new TreeMap<>();
    for (Count d : dated) {
      if (d.saying().exact()) {
        votes
            .computeIfAbsent(Slot.of(d), k -> new HashMap<>())
            .merge(d.saying().number(), 1, Integer::sum);
      }
    }
    List<Count> settled = new ArrayList<>();
    for (Count count : counts) {
      settled.add(hasItsDay(count) && count.saying().exact() ? settle(count, votes) : count);
    }
    return settled;
  }

  /** Whether its report tells it as a part of a number of the same day. */
  private boolean anchored(Count count) {
    Saying saying = count.saying();
    return saying.partOf() != null
        && on(count.to()).stream()
            .anyMatch(
                d ->
                    d.saying().report().equals(saying.report())
                        && d.saying().claim().equals(saying.partOf()));
  }

  private Count settle(Count count, Map<Slot, Map<Long, Integer>> votes) {
    long number = count.saying().number();
    LocalDate day = Objects.requireNonNull(count.to());
    Map<Long, Integer> here = votes.getOrDefault(Slot.of(count), Map.of());
    int own = here.getOrDefault(number, 0);
    boolean contested = here.values().stream().anyMatch(n -> n > own) && !anchored(count);
    for (int step : List.of(-1, 1)) {
      LocalDate other = day.plusDays(step);
      Slot there =
          new Slot(count.fate(), count.kind(), count.people(), other, other, count.place());
      Map<Long, Integer> held = votes.getOrDefault(there, Map.of());
      int theirs = held.getOrDefault(number, 0);
      boolean leading = theirs > 0 && held.values().stream().allMatch(n -> n <= theirs);
      if (leading && theirs >= own && contested) {
        boolean night = day.isAfter(other) && !count.saying().inferred().contains(Days.CONCLUDED);
        return count.at(other, night ? day : other, "told of " + day + " by this report");
      }
    }
    return count;
  }
}

package org.polybius.reconcile.tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.polybius.model.Fate;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.tally.People.Part;
import org.polybius.reconcile.tally.People.Side;

/**
 * How many are in a state at a time. Between two changes the number is one: what reports say of
 * days between the same releases is said of the same number.
 */
final class Stocks {
  private static final int LONGEST_GAP = 3;

  private final List<Count> counts;
  private final Map<String, List<Count>> told = new HashMap<>();
  private final Increments increments;
  private final ToIntFunction<Collection<Item.Id>> origins;
  private final List<String> home;

  /**
   * Stocks among some counts.
   *
   * @param told the same counts with the days that their own reports give them
   */
  Stocks(
      List<Count> counts,
      List<Count> told,
      Increments increments,
      ToIntFunction<Collection<Item.Id>> origins) {
    this.counts = counts;
    for (Count count : told) {
      this.told.computeIfAbsent(count.saying().report(), r -> new ArrayList<>()).add(count);
    }
    this.increments = increments;
    this.origins = origins;
    this.home = Completion.home(counts, Side.HOSTAGE).orElse(List.of());
  }

  List<Tally> tallies() {
    List<Count> dated =
        counts.stream()
            .filter(c -> c.kind() == Kind.STOCK)
            .map(this::dated)
            .flatMap(Optional::stream)
            .toList();
    Map<Fate, List<Count>> fates = new TreeMap<>();
    dated.forEach(c -> fates.computeIfAbsent(c.fate(), f -> new ArrayList<>()).add(c));
    List<Tally> tallies = new ArrayList<>();
    fates.values().forEach(f -> tallies.addAll(windows(f)));
    return tallies;
  }

  /** As of the stated day, else of the last change the report tells of, else of the report. */
  private Optional<Count> dated(Count count) {
    if (count.to() != null) {
      return Optional.of(count);
    }
    Optional<LocalDate> change =
        told.getOrDefault(count.saying().report(), List.of()).stream()
            .filter(c -> c.kind() == Kind.INCREMENT && changes(c, count.people()))
            .map(Count::to)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .max(LocalDate::compareTo);
    if (change.isPresent()) {
      return Optional.of(
          count.at(change.get(), change.get(), "as of the last release it tells of"));
    }
    return Optional.ofNullable(count.published())
        .map(d -> count.at(d, d, "as of the report's day"));
  }

  private static boolean changes(Count count, People held) {
    return count.fate() == Fate.RELEASED
        && count.people().side() != Side.PRISONER
        && (held.nationality().isEmpty()
            || held.foreign()
            || count.people().nationality().equals(held.nationality()));
  }

  private List<Tally> windows(List<Count> counts) {
    Map<People, List<Count>> byPeople = new TreeMap<>(Comparator.comparing(People::toString));
    counts.forEach(c -> byPeople.computeIfAbsent(c.people(), p -> new ArrayList<>()).add(c));
    loosely(byPeople);
    List<Tally> tallies = new ArrayList<>();
    byPeople.forEach(
        (people, held) -> split(people, held).forEach(w -> tallies.add(tally(people, w))));
    return tallies;
  }

  /** Captives called by the nationality of most are all captives until others are told apart. */
  private void loosely(Map<People, List<Count>> byPeople) {
    for (People people : List.copyOf(byPeople.keySet())) {
      if (home.isEmpty() || !people.nationality().equals(home) || people.part() != Part.ALL) {
        continue;
      }
      People all = people.of(List.of());
      List<Count> everybody = byPeople.getOrDefault(all, List.of());
      List<Count> named = Objects.requireNonNull(byPeople.get(people));
      List<Count> loose =
          named.stream().filter(c -> c.saying().partOf() == null && near(c, everybody)).toList();
      if (!loose.isEmpty()
          && named.stream().noneMatch(c -> c.saying().partOf() != null && near(c, loose))) {
        named.removeAll(loose);
        List<Count> joined = new ArrayList<>(everybody);
        loose.forEach(c -> joined.add(c.of(all, "no report of that time tells others from them")));
        byPeople.put(all, joined);
        if (named.isEmpty()) {
          byPeople.remove(people);
        }
      }
    }
  }

  private static boolean near(Count count, List<Count> others) {
    return others.stream()
        .anyMatch(o -> Math.abs(ChronoUnit.DAYS.between(to(o), to(count))) <= LONGEST_GAP);
  }

  private static LocalDate to(Count count) {
    return Objects.requireNonNull(count.to());
  }

  private List<List<Count>> split(People people, List<Count> held) {
    List<Count> inOrder = new ArrayList<>(held);
    inOrder.sort(Comparator.comparing(Stocks::to).thenComparing(c -> c.saying().id()));
    NavigableSet<LocalDate> changes = changes(people);
    List<List<Count>> windows = new ArrayList<>();
    List<Count> window = new ArrayList<>();
    for (int i = 0; i < inOrder.size(); i++) {
      if (!window.isEmpty() && !continues(window, inOrder.subList(i, inOrder.size()), changes)) {
        windows.add(window);
        window = new ArrayList<>();
      }
      window.add(inOrder.get(i));
    }
    windows.add(window);
    return windows;
  }

  /** The days on which people like these were released. */
  private NavigableSet<LocalDate> changes(People people) {
    TreeSet<LocalDate> changes = new TreeSet<>();
    increments
        .ofFate(Fate.RELEASED)
        .forEach(
            (day, tallies) -> {
              if (tallies.stream().anyMatch(t -> changing(t, people))) {
                changes.add(day);
              }
            });
    return changes;
  }

  /** Whether the next count is of the same number: nothing changed it, as far as is told. */
  private static boolean continues(
      List<Count> window, List<Count> later, NavigableSet<LocalDate> changes) {
    LocalDate last = to(window.get(window.size() - 1));
    LocalDate day = to(later.get(0));
    boolean found = later.get(0).fate() == Fate.MISSING && given(window, later);
    return day.equals(last)
        || (ChronoUnit.DAYS.between(last, day) <= LONGEST_GAP
            && changes.subSet(last, true, day, true).isEmpty()
            && !found);
  }

  /** Whether nobody says any of the numbers again: the missing are found, and nobody tells it. */
  private static boolean given(List<Count> before, List<Count> later) {
    Set<Long> old = numbers(before);
    Set<Long> anew = numbers(later);
    return !old.isEmpty() && !anew.isEmpty() && anew.stream().noneMatch(old::contains);
  }

  private static Set<Long> numbers(List<Count> counts) {
    return counts.stream()
        .map(Count::saying)
        .filter(Saying::exact)
        .map(Saying::number)
        .collect(Collectors.toSet());
  }

  private static boolean changing(Tally tally, People held) {
    return tally.people().side() != Side.PRISONER
        && (held.nationality().isEmpty()
            || held.foreign()
            || tally.people().nationality().equals(held.nationality()));
  }

  private Tally tally(People people, List<Count> window) {
    Count first = window.get(0);
    Count last = window.get(window.size() - 1);
    Slot slot = new Slot(first.fate(), Kind.STOCK, people, to(first), to(last), first.place());
    return Drafts.tally(slot, window, Weighing.Setting.plain(Kind.STOCK, to(last)), origins);
  }
}

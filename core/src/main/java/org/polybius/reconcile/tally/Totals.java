package org.polybius.reconcile.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Fate;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.tally.People.Side;

/** Running totals: dated by the days that add up to them, and checked against these. */
final class Totals {
  private static final int NEWS_DAYS = 4;

  private final Increments increments;
  private final ToIntFunction<Collection<Item.Id>> origins;
  private final List<String> home;
  private final List<Count> all;
  private final Map<String, List<Count>> byReport = new HashMap<>();
  private final Map<Key, Sums> sums = new HashMap<>();
  private final Map<Slot, List<Count>> slots = new TreeMap<>();
  private final Map<Slot, List<Count>> partial = new TreeMap<>();
  private final List<Count> rest = new ArrayList<>();
  private final Map<Item.Id, Sums.Sum> summed = new HashMap<>();

  private record Key(Fate fate, People people, @Nullable String place) {}

  Totals(List<Count> counts, Increments increments, ToIntFunction<Collection<Item.Id>> origins) {
    this.increments = increments;
    this.origins = origins;
    this.home = Completion.home(counts, Side.HOSTAGE).orElse(List.of());
    List<Count> candidates = new ArrayList<>();
    counts.stream().filter(c -> c.kind() == Kind.CUMULATIVE).forEach(candidates::add);
    candidates.addAll(increments.undated());
    this.all = byFate(candidates);
    all.forEach(c -> byReport.computeIfAbsent(c.saying().report(), r -> new ArrayList<>()).add(c));
    place();
  }

  private static List<Count> byFate(List<Count> candidates) {
    Map<Fate, List<Count>> fates = new TreeMap<>();
    candidates.forEach(c -> fates.computeIfAbsent(c.fate(), f -> new ArrayList<>()).add(c));
    List<Count> met = new ArrayList<>();
    fates.values().forEach(f -> met.addAll(Meetings.of(f)));
    return met;
  }

  private Sums sums(Count count) {
    return sums(count.fate(), count.people(), count.place());
  }

  private Sums sums(Fate fate, People people, @Nullable String place) {
    return sums.computeIfAbsent(
        new Key(fate, people, place),
        k -> Sums.of(increments, k.fate(), k.people(), k.place(), home));
  }

  /** The figures that are what two days or more add up to. */
  Set<Item.Id> sums() {
    Set<Item.Id> ids = new HashSet<>();
    summed.forEach(
        (id, sum) -> {
          if (sum.days() > 1) {
            ids.add(id);
          }
        });
    for (Count count : all) {
      String whole = count.saying().partOf();
      if (whole != null && ids.contains(new Item.Id(count.saying().report(), whole))) {
        ids.add(count.saying().id());
      }
    }
    return ids;
  }

  /** Totals that days add up to, then those told with them, then the rest by their reports. */
  private void place() {
    for (Count count : all) {
      if (count.saying().exact() && !count.saying().denied()) {
        sum(count)
            .filter(s -> s.days() > 1 || count.kind() == Kind.CUMULATIVE)
            .ifPresent(s -> summed.put(count.saying().id(), s));
      }
    }
    all.forEach(this::place);
  }

  /** The days that give a number: whole ones before a part of the last. */
  private Optional<Sums.Sum> sum(Count count) {
    long extra = count.people().nationality().isEmpty() ? rescued(count) : 0;
    long number = count.saying().number();
    Sums days = sums(count);
    return days.giving(number, last(count), extra, false)
        .or(() -> days.giving(number, count.published(), extra, false))
        .or(() -> days.leaving(number, last(count)))
        .or(() -> days.giving(number, last(count), extra, true))
        .or(() -> days.giving(number, count.published(), extra, true));
  }

  private void place(Count count) {
    Sums.Sum sum = summed.get(count.saying().id());
    Sums.Sum told = whole(count);
    boolean one = sum == null || (sum.days() == 1 && told != null);
    Sums.Sum whole = one ? told : sum;
    if (whole != null) {
      String why =
          one ? "as of its whole" : "as of the days that add up to it: " + whole.expression();
      Count dated = count.at(whole.from(), whole.to(), why);
      if (whole.partial()) {
        partial.computeIfAbsent(total(dated), k -> new ArrayList<>()).add(dated);
      } else {
        put(dated);
      }
    } else if (count.kind() == Kind.CUMULATIVE || toll(count)) {
      put(unsummed(count));
    } else {
      rest.add(count);
    }
  }

  /** Victims of whom no day is told are all whom the report knows of. */
  private static boolean toll(Count count) {
    boolean victims =
        switch (count.fate()) {
          case KILLED, INJURED, DISPLACED, EVACUATED -> true;
          default -> false;
        };
    return victims && count.to() == null && !count.saying().denied();
  }

  private static @Nullable LocalDate last(Count count) {
    return count.to() != null ? count.to() : count.published();
  }

  private Sums.@Nullable Sum whole(Count count) {
    String whole = count.saying().partOf();
    return whole == null ? null : summed.get(new Item.Id(count.saying().report(), whole));
  }

  /** Those who got free otherwise, such as by a rescue. */
  private long rescued(Count count) {
    People people = count.people();
    if (count.fate() != Fate.RELEASED) {
      return 0;
    }
    return increments.undated().stream()
        .filter(c -> c.fate() == Fate.RESCUED)
        .filter(c -> c.people().side() == people.side() && c.saying().exact())
        .mapToLong(c -> c.saying().number())
        .max()
        .orElse(0);
  }

  /** As of the last day of which its report tells such a fate, else as of the report's own day. */
  private Count unsummed(Count count) {
    if (count.to() != null) {
      return new Count(
          count.fate(),
          Kind.CUMULATIVE,
          count.people(),
          count.from(),
          count.to(),
          count.place(),
          count.saying());
    }
    LocalDate told = told(count);
    LocalDate day = told == null ? count.published() : told;
    if (day == null) {
      return count;
    }
    String why = told == null ? "as of the report's day" : "as of the last day the report tells of";
    return new Count(
        count.fate(),
        Kind.CUMULATIVE,
        count.people(),
        null,
        day,
        count.place(),
        count.saying().concluding(why));
  }

  private @Nullable LocalDate told(Count count) {
    return byReport.getOrDefault(count.saying().report(), List.of()).stream()
        .flatMap(c -> Stream.of(increments.dayOf(c.saying().id()), summedTo(c), saidOn(c)))
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  /** As of when it says to hold; empty for what is no total. */
  private static Optional<LocalDate> saidOn(Count count) {
    boolean total = count.kind() == Kind.CUMULATIVE && count.from() == null;
    return total ? Optional.ofNullable(count.to()) : Optional.empty();
  }

  /** The last of the days that add up to it: others told beside it are told as of that day too. */
  private Optional<LocalDate> summedTo(Count count) {
    return Optional.ofNullable(summed.get(count.saying().id())).map(Sums.Sum::to);
  }

  private static Slot total(Count count) {
    return Slot.of(count.as(Kind.CUMULATIVE, "a running total"));
  }

  private void put(Count count) {
    slots.computeIfAbsent(total(count), s -> new ArrayList<>()).add(count);
  }

  List<Tally> tallies() {
    joinUnsummed();
    Map<Slot, Sums.Sum> checks = checks();
    List<Tally> tallies = new ArrayList<>();
    TreeSet<Slot> every = new TreeSet<>(slots.keySet());
    every.addAll(checks.keySet());
    for (Slot slot : every) {
      List<Count> counts = slots.getOrDefault(slot, List.of());
      tallies.add(checked(slot, counts, withOthers(counts, checks.get(slot))));
    }
    partial.forEach(
        (slot, counts) ->
            tallies.add(
                Drafts.tally(
                    slot, counts, Weighing.Setting.plain(Kind.CUMULATIVE, slot.to()), origins)));
    tallies.addAll(leftOver());
    return tallies;
  }

  /** Totals of the same people and day meet those that the days add up to. */
  private void joinUnsummed() {
    Map<Slot, Slot> summed = new HashMap<>();
    for (Slot slot : slots.keySet()) {
      if (slot.from() != null) {
        summed.merge(open(slot), slot, Totals::later);
      }
    }
    for (Slot slot : List.copyOf(slots.keySet())) {
      Slot other = slot.from() == null ? summed.get(open(slot)) : null;
      if (other != null) {
        Objects.requireNonNull(slots.get(other)).addAll(Objects.requireNonNull(slots.remove(slot)));
      }
    }
  }

  private static Slot later(Slot one, Slot other) {
    return Objects.requireNonNull(one.from()).isBefore(other.from()) ? other : one;
  }

  /** Whenever it began. */
  private static Slot open(Slot slot) {
    return new Slot(slot.fate(), Kind.CUMULATIVE, slot.people(), null, slot.to(), slot.place());
  }

  /** What the days of a run add up to, for every population told of on two days or more. */
  private Map<Slot, Sums.Sum> checks() {
    Map<Slot, Sums.Sum> checks = new LinkedHashMap<>();
    TreeSet<Slot> people = new TreeSet<>();
    for (Tally t : increments.tallies()) {
      if (t.people().part() == People.Part.ALL) {
        people.add(new Slot(t.fate(), Kind.CUMULATIVE, t.people(), null, null, t.place()));
      }
    }
    slots
        .keySet()
        .forEach(s -> people.add(new Slot(s.fate(), s.kind(), s.people(), null, null, s.place())));
    for (Slot p : people) {
      for (Sums.Sum sum : sums(p.fate(), p.people(), p.place()).all()) {
        if (sum.days() > 1) {
          checks.put(
              new Slot(p.fate(), Kind.CUMULATIVE, p.people(), sum.from(), sum.to(), p.place()),
              sum);
        }
      }
    }
    return checks;
  }

  /** The sum with those who got free otherwise, where a report counts them in. */
  private Sums.@Nullable Sum withOthers(List<Count> counts, Sums.@Nullable Sum sum) {
    if (sum == null) {
      return null;
    }
    return counts.stream()
        .map(c -> summed.get(c.saying().id()))
        .filter(s -> s != null && s.from().equals(sum.from()) && s.best() > sum.best())
        .findFirst()
        .orElse(sum);
  }

  /** A total holds until the last day that those who tell it tell of, if nothing happened since. */
  private LocalDate until(Slot slot, List<Count> counts, Sums.Sum sum) {
    LocalDate next = sums(slot.fate(), slot.people(), slot.place()).after(sum.to());
    return counts.stream()
        .map(this::told)
        .filter(d -> d != null && d.isAfter(sum.last()) && (next == null || d.isBefore(next)))
        .map(Objects::requireNonNull)
        .max(LocalDate::compareTo)
        .orElse(sum.last());
  }

  private Tally checked(Slot slot, List<Count> counts, Sums.@Nullable Sum sum) {
    Map<Long, String> backed =
        sum != null && sum.sharp() ? Map.of(sum.best(), sum.expression()) : Map.of();
    String either =
        sum != null && !sum.sharp() ? "the days leave " + sum.low() + " to " + sum.high() : null;
    Weighing.Setting setting =
        new Weighing.Setting(Kind.CUMULATIVE, slot.to(), backed, Map.of(), either, null);
    Tally said = Drafts.tally(slot, counts, setting, origins);
    return sum == null ? said : Drafts.derived(said, sum, until(slot, counts, sum));
  }

  /** The last day on which so many can have been among all of them, else that of the report. */
  private @Nullable LocalDate dayOf(Count count) {
    LocalDate published = count.published();
    People all = count.people().all();
    boolean part = !count.people().equals(all) && count.saying().exact();
    if (published == null || !part) {
      return published;
    }
    return increments
        .series(count.fate(), all, count.place())
        .headMap(published, true)
        .descendingMap()
        .entrySet()
        .stream()
        .filter(e -> !e.getKey().isBefore(published.minusDays(NEWS_DAYS)))
        .filter(e -> fits(count.saying().number(), e.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(published);
  }

  private static boolean fits(long number, Tally whole) {
    return whole.high() == null || number <= whole.high();
  }

  /** What happened on no day that others tell of: on the day of the report, if that is known. */
  private List<Tally> leftOver() {
    Map<Slot, List<Count>> left = new TreeMap<>();
    for (Count count : rest) {
      LocalDate day = dayOf(count);
      Count placed =
          count.to() != null || day == null ? count : count.at(day, day, "told on that day");
      left.computeIfAbsent(Slot.of(placed), s -> new ArrayList<>()).add(placed);
    }
    List<Tally> tallies = new ArrayList<>();
    left.forEach(
        (slot, counts) ->
            tallies.add(
                Drafts.tally(
                    slot, counts, Weighing.Setting.plain(slot.kind(), slot.to()), origins)));
    return tallies;
  }
}

package org.polybius.reconcile.tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.polybius.reconcile.Item;

/** What was promised, announced, offered or demanded, beside what came of it. */
final class Plans {
  private static final int SAME_TALKS = 3;
  private static final int SAME_PLAN = 14;
  private static final int SOON = 3;
  private static final int MANY = 5;

  private final List<Count> counts;
  private final List<String> home;
  private final Increments increments;
  private final ToIntFunction<Collection<Item.Id>> origins;

  Plans(List<Count> counts, Increments increments, ToIntFunction<Collection<Item.Id>> origins) {
    this.home = Completion.home(counts, People.Side.HOSTAGE).orElse(List.of());
    this.counts = counts.stream().filter(c -> c.kind().ahead()).toList();
    this.increments = increments;
    this.origins = origins;
  }

  List<Tally> tallies() {
    List<Count> met = new ArrayList<>();
    Map<String, List<Count>> sorts = new TreeMap<>();
    for (Count count : counts) {
      sorts.computeIfAbsent(count.fate() + "|" + count.kind(), s -> new ArrayList<>()).add(count);
    }
    sorts.values().forEach(s -> met.addAll(Meetings.of(s)));
    List<Count> placed = met.stream().map(c -> placed(c, met)).toList();
    List<Tally> tallies = new ArrayList<>();
    Slot.grouped(placed.stream().filter(c -> c.to() != null).toList())
        .forEach((slot, group) -> tallies.add(tally(slot, group)));
    talks(placed.stream().filter(c -> c.to() == null).toList())
        .forEach(group -> tallies.add(tally(slotOf(group), group)));
    return tallies;
  }

  private Count placed(Count count, List<Count> met) {
    if (count.to() != null || count.saying().point() == null) {
      return count;
    }
    return alike(count, met)
        .map(
            d ->
                count.at(
                    Objects.requireNonNull(d.from()),
                    Objects.requireNonNull(d.to()),
                    "when others say it is due"))
        .or(() -> realised(count))
        .orElse(count);
  }

  /** The plan of the same number that others date, nearest to the report. */
  private static Optional<Count> alike(Count count, List<Count> met) {
    LocalDate published = count.published();
    if (published == null) {
      return Optional.empty();
    }
    return met.stream()
        .filter(d -> d.kind() == count.kind() && d.fate() == count.fate())
        .filter(d -> d.from() != null && d.to() != null)
        .filter(d -> Objects.equals(d.saying().point(), count.saying().point()))
        .filter(d -> d.people().equals(count.people()))
        .filter(d -> distance(d, published) <= (d.dated() ? SOON : SAME_PLAN))
        .min(
            Comparator.comparing(Count::dated)
                .thenComparingLong(d -> distance(d, published))
                .thenComparing(d -> d.saying().id()));
  }

  private static long distance(Count dated, LocalDate published) {
    LocalDate from = Objects.requireNonNull(dated.from());
    LocalDate to = Objects.requireNonNull(dated.to());
    if (published.isBefore(from)) {
      return ChronoUnit.DAYS.between(published, from);
    }
    return published.isAfter(to) ? ChronoUnit.DAYS.between(to, published) : 0;
  }

  /** What happened in the days after the report, with the same number of such people. */
  private Optional<Count> realised(Count count) {
    LocalDate published = count.published();
    if (published == null || !count.saying().exact()) {
      return Optional.empty();
    }
    return increments
        .series(count.fate(), count.people(), count.place())
        .subMap(published, true, published.plusDays(SOON), true)
        .entrySet()
        .stream()
        .filter(e -> Objects.equals(e.getValue().best(), count.saying().number()))
        .findFirst()
        .map(e -> count.at(e.getKey(), e.getKey(), "the day on which it happened"));
  }

  /** Undated plans of the same people that are talked of at the same time. */
  private static List<List<Count>> talks(List<Count> undated) {
    Map<String, List<Count>> byPeople = new TreeMap<>();
    for (Count c : undated) {
      String key = c.fate() + "|" + c.kind() + "|" + c.people();
      byPeople.computeIfAbsent(key, p -> new ArrayList<>()).add(c);
    }
    List<List<Count>> talks = new ArrayList<>();
    for (List<Count> group : byPeople.values()) {
      List<Count> inOrder = new ArrayList<>(group);
      inOrder.sort(Comparator.comparing(c -> c.saying().day()));
      LocalDate last = null;
      for (Count count : inOrder) {
        LocalDate day = count.published();
        boolean same =
            last != null && day != null && ChronoUnit.DAYS.between(last, day) <= SAME_TALKS;
        if (!same) {
          talks.add(new ArrayList<>());
        }
        talks.get(talks.size() - 1).add(count);
        last = day;
      }
    }
    return talks;
  }

  private static Slot slotOf(List<Count> group) {
    Count first = group.get(0);
    Count last = group.get(group.size() - 1);
    return new Slot(
        first.fate(),
        first.kind(),
        first.people(),
        first.published(),
        last.published(),
        first.place());
  }

  private Tally tally(Slot slot, List<Count> group) {
    Weighing.Setting setting =
        new Weighing.Setting(
            slot.kind(), slot.to(), Map.of(), otherPromises(group), null, happened(slot));
    return Drafts.tally(slot, group, setting, origins);
  }

  /** Numbers that one report alone gives beside one that many give: another promise. */
  private static Map<Long, String> otherPromises(List<Count> group) {
    Map<Long, Set<String>> reports = new TreeMap<>();
    for (Count c : group) {
      if (c.saying().exact()) {
        reports.computeIfAbsent(c.saying().number(), n -> new TreeSet<>()).add(c.saying().report());
      }
    }
    Map<Long, String> other = new TreeMap<>();
    boolean many = reports.values().stream().anyMatch(r -> r.size() >= MANY);
    reports.forEach(
        (number, r) -> {
          if (many && r.size() == 1) {
            other.put(number, "one report's, beside a number of " + MANY + " reports or more");
          }
        });
    return other;
  }

  /** What happened on the day for which it was planned; null when nothing is told. */
  private @Nullable Long happened(Slot slot) {
    LocalDate day = slot.to();
    if (day == null || !day.equals(slot.from()) || slot.kind() != Kind.PLANNED) {
      return null;
    }
    return Sums.of(increments, slot.fate(), slot.people(), slot.place(), home).on(day);
  }
}

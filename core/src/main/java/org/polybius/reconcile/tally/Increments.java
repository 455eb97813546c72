package org.polybius.reconcile.tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Fate;
import org.polybius.reconcile.Item;

/** What happened day by day: one tally per fate, population and day. */
final class Increments {
  private final ToIntFunction<Collection<Item.Id>> origins;
  private final Map<Slot, Tally> bySlot = new TreeMap<>();
  private final List<Count> undated = new ArrayList<>();
  private final Map<Item.Id, LocalDate> dayOf = new HashMap<>();

  Increments(List<Count> counts, ToIntFunction<Collection<Item.Id>> origins) {
    this.origins = origins;
    Map<Day, List<Count>> days = new TreeMap<>();
    for (Count count : counts) {
      if (count.kind() != Kind.INCREMENT) {
        continue;
      }
      LocalDate from = count.from();
      if (from == null || stretch(count)) {
        undated.add(count);
      } else {
        days.computeIfAbsent(new Day(count.fate(), from), d -> new ArrayList<>()).add(count);
      }
    }
    days.values().forEach(this::weigh);
  }

  /** More than a day and the night after it. */
  private static boolean stretch(Count count) {
    return count.from() == null
        || count.to() == null
        || ChronoUnit.DAYS.between(count.from(), count.to()) > 1;
  }

  private record Day(Fate fate, LocalDate first) implements Comparable<Day> {
    @Override
    public int compareTo(Day other) {
      return Comparator.comparing(Day::first).thenComparing(Day::fate).compare(this, other);
    }
  }

  List<Tally> tallies() {
    return List.copyOf(bySlot.values());
  }

  /** What no single day is given to. */
  List<Count> undated() {
    return List.copyOf(undated);
  }

  /** The day that a figure was found to tell of. */
  Optional<LocalDate> dayOf(Item.Id figure) {
    return Optional.ofNullable(dayOf.get(figure));
  }

  /** The tallies of one population, fate and place, by their first day. */
  NavigableMap<LocalDate, Tally> series(Fate fate, People people, @Nullable String place) {
    NavigableMap<LocalDate, Tally> series = new TreeMap<>();
    bySlot.forEach(
        (slot, tally) -> {
          boolean there = Objects.equals(slot.place(), place);
          if (slot.fate() == fate && slot.people().equals(people) && there) {
            series.put(Objects.requireNonNull(slot.from()), tally);
          }
        });
    return series;
  }

  /** All tallies of a fate, by their first day. */
  NavigableMap<LocalDate, List<Tally>> ofFate(Fate fate) {
    NavigableMap<LocalDate, List<Tally>> days = new TreeMap<>();
    bySlot.forEach(
        (slot, tally) -> {
          if (slot.fate() == fate) {
            days.computeIfAbsent(Objects.requireNonNull(slot.from()), d -> new ArrayList<>())
                .add(tally);
          }
        });
    return days;
  }

  private void weigh(List<Count> day) {
    List<Count> met = Meetings.of(day);
    Map<Slot, List<Count>> slots = new TreeMap<>();
    Map<Slot, LocalDate> last = new HashMap<>();
    for (Count count : met) {
      LocalDate from = Objects.requireNonNull(count.from());
      Slot slot = new Slot(count.fate(), count.kind(), count.people(), from, from, count.place());
      slots.computeIfAbsent(slot, s -> new ArrayList<>()).add(count);
      LocalDate to = count.saying().exact() ? Objects.requireNonNull(count.to()) : from;
      last.merge(slot, to, (a, b) -> a.isAfter(b) ? a : b);
      dayOf.put(count.saying().id(), from);
    }
    Wholes wholes = new Wholes(met);
    Map<String, Map<People, Tally>> places = new HashMap<>();
    List<Slot> order = new ArrayList<>(slots.keySet());
    order.sort(Comparator.comparingInt((Slot s) -> breadth(s.people())).thenComparing(s -> s));
    for (Slot slot : order) {
      List<Count> counts = slots.getOrDefault(slot, List.of());
      LocalDate to = Objects.requireNonNull(last.get(slot));
      Map<People, Tally> siblings =
          places.computeIfAbsent(String.valueOf(slot.place()), p -> new LinkedHashMap<>());
      Weighing.Setting setting = wholes.setting(slot, to, counts, siblings);
      Slot full = new Slot(slot.fate(), slot.kind(), slot.people(), slot.from(), to, slot.place());
      Tally tally = Drafts.tally(full, counts, setting, origins);
      siblings.put(slot.people(), tally);
      bySlot.put(full, tally);
    }
  }

  /** Parts are weighed before their wholes. */
  static int breadth(People people) {
    int part = people.part() == People.Part.ALL ? 1 : 0;
    if (people.nationality().isEmpty()) {
      return 6 + part;
    }
    return people.foreign() ? 4 + part : people.dual() ? part : 2 + part;
  }
}

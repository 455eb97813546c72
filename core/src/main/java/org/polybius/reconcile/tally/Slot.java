package org.polybius.reconcile.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Fate;

/**
 * What counts have in common that belong to one tally.
 *
 * @param fate what became of the people
 * @param kind how they add up with others
 * @param people whom they count
 * @param from first day; null when not known
 * @param to last day; null when not known
 * @param place where; null without regard to it
 */
record Slot(
    Fate fate,
    Kind kind,
    People people,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String place)
    implements Comparable<Slot> {
  private static final Comparator<Slot> ORDER =
      Comparator.comparing(Slot::fate)
          .thenComparing(Slot::kind)
          .thenComparing(s -> String.valueOf(s.to))
          .thenComparing(s -> String.valueOf(s.from))
          .thenComparing(s -> s.people.side())
          .thenComparing(s -> String.join("+", s.people.nationality()))
          .thenComparing(s -> s.people.part())
          .thenComparing(s -> s.people.men())
          .thenComparing(s -> String.valueOf(s.place));

  static Slot of(Count count) {
    return new Slot(
        count.fate(), count.kind(), count.people(), count.from(), count.to(), count.place());
  }

  /** Counts by slot, in the order of slots. */
  static Map<Slot, List<Count>> grouped(Collection<Count> counts) {
    Map<Slot, List<Count>> slots = new TreeMap<>();
    counts.forEach(c -> slots.computeIfAbsent(Slot.of(c), k -> new ArrayList<>()).add(c));
    return slots;
  }

  @Override
  public int compareTo(Slot other) {
    return ORDER.compare(this, other);
  }
}

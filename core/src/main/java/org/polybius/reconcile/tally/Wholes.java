package org.polybius.reconcile.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.reconcile.Item;

/** Parts and wholes of one day: which numbers they bear out, and which they explain. */
final class Wholes {
  private final Map<Item.Id, List<Count>> parts = new HashMap<>();

  Wholes(List<Count> day) {
    for (Count count : day) {
      Saying saying = count.saying();
      if (saying.partOf() != null) {
        parts
            .computeIfAbsent(new Item.Id(saying.report(), saying.partOf()), k -> new ArrayList<>())
            .add(count);
      }
    }
  }

  /** What is known beside the sayings of a slot, its parts being weighed already. */
  Weighing.Setting setting(
      Slot slot, LocalDate day, List<Count> counts, Map<People, Tally> siblings) {
    Map<Long, String> backed = backed(counts, siblings);
    Map<Long, String> scoped = scoped(slot.people(), counts, siblings);
    misdated(counts)
        .forEach(v -> scoped.putIfAbsent(v, "that it is of this day is only concluded"));
    return new Weighing.Setting(
        slot.kind(), day, backed, scoped, either(slot.people(), counts, siblings), null);
  }

  /** Numbers that one report alone puts on this day, not in so many words, against several. */
  private static List<Long> misdated(List<Count> counts) {
    Map<Long, Set<String>> reports = new TreeMap<>();
    Set<Long> stated = new TreeSet<>();
    for (Count count : counts) {
      if (count.saying().exact() && !count.saying().denied()) {
        long number = count.saying().number();
        reports.computeIfAbsent(number, n -> new TreeSet<>()).add(count.saying().report());
        if (!count.saying().inferred().contains(Days.CONCLUDED)) {
          stated.add(number);
        }
      }
    }
    boolean corroborated = reports.values().stream().anyMatch(r -> r.size() > 1);
    return reports.entrySet().stream()
        .filter(e -> corroborated && e.getValue().size() == 1 && !stated.contains(e.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Numbers that the parts told with them add up to, if each part's number still stands. */
  private Map<Long, String> backed(List<Count> counts, Map<People, Tally> siblings) {
    Map<Long, String> backed = new TreeMap<>();
    for (Count count : counts) {
      List<Count> told = parts.getOrDefault(count.saying().id(), List.of());
      boolean standing =
          told.size() > 1
              && count.saying().exact()
              && told.stream().allMatch(p -> stands(p, siblings));
      if (standing) {
        long sum = told.stream().mapToLong(p -> p.saying().number()).sum();
        if (sum == count.saying().number()) {
          backed.putIfAbsent(sum, sum(told) + " = " + sum + " (" + count.saying().report() + ")");
        }
      }
    }
    return backed;
  }

  private static boolean stands(Count part, Map<People, Tally> siblings) {
    Tally tally = siblings.get(part.people());
    return part.saying().exact() && tally != null && within(tally, part.saying().number());
  }

  private static boolean within(Tally tally, long number) {
    return (tally.low() == null || tally.low() <= number)
        && (tally.high() == null || tally.high() >= number);
  }

  private static String sum(List<Count> parts) {
    return parts.stream()
        .map(p -> String.valueOf(p.saying().number()))
        .collect(Collectors.joining(" + "));
  }

  /** Wholes that leave out a part, and parts that take in people of another nationality. */
  private static Map<Long, String> scoped(
      People people, List<Count> counts, Map<People, Tally> siblings) {
    Map<Long, String> scoped = new TreeMap<>();
    List<Long> values = values(counts);
    for (Map.Entry<People, Tally> sibling : siblings.entrySet()) {
      Long best = sibling.getValue().best();
      People whose = sibling.getKey();
      if (best == null || best == 0 || !sameSort(people, whose)) {
        continue;
      }
      for (long value : values) {
        long more = value + best;
        int wider = reports(counts, more);
        int narrower = reports(counts, value);
        if (wider == 0) {
          continue;
        }
        boolean whole = people.nationality().isEmpty();
        if (whole && wider >= narrower) {
          scoped.put(value, more + " with the " + best + " " + named(sibling.getValue()));
        } else if (!whole && !ambiguous(people, whose) && narrower >= wider) {
          scoped.put(more, value + " and the " + best + " " + named(sibling.getValue()));
        }
      }
    }
    return scoped;
  }

  /** Why two numbers may both be right: people of two nationalities are counted once or not. */
  private static @Nullable String either(
      People people, List<Count> counts, Map<People, Tally> siblings) {
    List<Long> values = values(counts);
    for (Map.Entry<People, Tally> sibling : siblings.entrySet()) {
      Long best = sibling.getValue().best();
      if (best != null
          && best > 0
          && !people.nationality().isEmpty()
          && ambiguous(people, sibling.getKey())) {
        for (long value : values) {
          if (values.contains(value + best)) {
            return "with and without the " + best + " " + named(sibling.getValue());
          }
        }
      }
    }
    return null;
  }

  /** Those of the other may be counted here or not: they are of this nationality and another. */
  private static boolean ambiguous(People people, People other) {
    return other.dual()
        && !people.equals(other)
        && (people.foreign() || other.nationality().containsAll(people.nationality()));
  }

  private static boolean sameSort(People people, People other) {
    return !people.equals(other)
        && other.named()
        && other.part() == People.Part.ALL
        && people.part() == People.Part.ALL
        && people.side().agrees(other.side())
        && (people.nationality().isEmpty()
            || !other.nationality().containsAll(people.nationality())
            || ambiguous(people, other));
  }

  private static int reports(List<Count> counts, long number) {
    return (int)
        counts.stream()
            .map(Count::saying)
            .filter(s -> s.exact() && !s.denied() && s.number() == number)
            .map(Saying::report)
            .distinct()
            .count();
  }

  private static List<Long> values(List<Count> counts) {
    return counts.stream()
        .map(Count::saying)
        .filter(s -> s.exact() && !s.denied())
        .map(Saying::number)
        .distinct()
        .sorted()
        .toList();
  }

  private static String named(Tally tally) {
    return Objects.requireNonNullElse(tally.population(), "others");
  }
}

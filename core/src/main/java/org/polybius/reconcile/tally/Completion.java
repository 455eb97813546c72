package org.polybius.reconcile.tally;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.polybius.reconcile.tally.People.Side;

/** Completes who is counted from what most other reports say of such people. */
final class Completion {
  private static final double MOST = 0.75;

  private final Map<Side, Map<List<String>, Integer>> nations = new HashMap<>();
  private final Map<List<String>, Map<Side, Integer>> sides = new HashMap<>();

  private final List<String> home;

  private Completion(Collection<Count> counts) {
    home = home(counts, Side.HOSTAGE).orElse(List.of());
    for (Count count : counts) {
      People people = count.people();
      if (people.side() != Side.NONE && !people.nationality().isEmpty()) {
        nations
            .computeIfAbsent(people.side(), k -> new HashMap<>())
            .merge(people.nationality(), 1, Integer::sum);
        sides
            .computeIfAbsent(people.nationality(), k -> new HashMap<>())
            .merge(people.side(), 1, Integer::sum);
      }
    }
  }

  static List<Count> of(List<Count> counts) {
    Completion known = new Completion(counts);
    return counts.stream().map(known::nation).map(known::side).map(known::dual).toList();
  }

  /** Prisoners are mostly one side's; hostages are of all nationalities until it is said. */
  private Count nation(Count count) {
    People people = count.people();
    if (people.side() != Side.PRISONER || !people.nationality().isEmpty()) {
      return count;
    }
    return most(nations.getOrDefault(Side.PRISONER, Map.of()))
        .map(n -> count.of(people.of(n), "nationality of the other prisoners"))
        .orElse(count);
  }

  /** A "Russian dual national" among captives is of the captives' own nation too. */
  private Count dual(Count count) {
    People people = count.people();
    boolean one = people.nationality().size() == 1 && home.size() == 1 && people.named();
    if (!one || people.side() != Side.HOSTAGE || !Sense.DUAL.in(count.saying().words())) {
      return count;
    }
    return count.of(people.of(List.of(people.nationality().get(0), home.get(0))), "dual nationals");
  }

  private Count side(Count count) {
    People people = count.people();
    if (people.side() != Side.NONE || !Count.captive(count.fate())) {
      return count;
    }
    if (people.nationality().isEmpty()) {
      return people.part() == People.Part.ALL
          ? count.of(people.on(Side.HOSTAGE), "captives when nothing else is said")
          : count;
    }
    return most(sides.getOrDefault(people.nationality(), Map.of()))
        .map(s -> count.of(people.on(s), "side of others of their nationality"))
        .orElseGet(() -> count.of(people.on(Side.HOSTAGE), "captives when nothing else is said"));
  }

  private static <K> Optional<K> most(Map<K, Integer> votes) {
    int all = votes.values().stream().mapToInt(Integer::intValue).sum();
    return votes.entrySet().stream()
        .filter(e -> e.getValue() >= MOST * all)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The nationality of most people on a side; empty when none has the majority. */
  static Optional<List<String>> home(Collection<Count> counts, Side side) {
    Map<List<String>, Integer> votes = new HashMap<>();
    counts.stream()
        .map(Count::people)
        .filter(p -> p.side() == side && p.named() && !p.dual())
        .map(People::nationality)
        .forEach(n -> votes.merge(n, 1, Integer::sum));
    Function<Map.Entry<List<String>, Integer>, Integer> number = Map.Entry::getValue;
    return votes.entrySet().stream()
        .max(
            java.util.Comparator.comparing(number)
                .thenComparing(
                    e -> String.join("+", e.getKey()), java.util.Comparator.reverseOrder()))
        .map(Map.Entry::getKey);
  }
}

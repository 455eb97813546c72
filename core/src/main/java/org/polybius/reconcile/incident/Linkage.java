package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Group.Bond;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Meeting;

/**
 * Puts occurrences together by average link: two sets become one when their members are the same
 * with a mean probability over the threshold and no veto holds between any two of them. So a chain
 * of likenesses does not join its ends, and what is dated coarsely does not glue days together.
 * What people decided goes before.
 */
final class Linkage {
  /** Mean probability from which two sets are one: precision before recall. */
  static final double MEAN = 0.4;

  private final List<Occurrence> occurrences;
  private final Group group;

  private final Meeting meeting;

  private final Sorts sorts;

  /** Of which occurrences people decided anything about a claim. */
  private final boolean[] decided;

  private final List<List<Integer>> sets = new ArrayList<>();
  private final int[] setOf;

  /** Sets that are not one, by their places and sizes: sets only grow. */
  private final Set<List<Integer>> apart = new HashSet<>();

  private Linkage(List<Occurrence> occurrences, Group group, Meeting meeting) {
    this.occurrences = occurrences;
    this.group = group;
    this.meeting = meeting;
    this.decided = new boolean[occurrences.size()];
    this.setOf = IntStream.range(0, occurrences.size()).toArray();
    for (int i = 0; i < occurrences.size(); i++) {
      sets.add(new ArrayList<>(List.of(i)));
      decided[i] = isDecided(occurrences.get(i), group);
    }
    this.sorts = new Sorts(occurrences, occurrence -> isDecided(occurrence, group));
  }

  private static boolean isDecided(Occurrence occurrence, Group group) {
    return occurrence.items().stream().anyMatch(group::isDecided);
  }

  /**
   * Sets of occurrences that are one event each.
   *
   * @param occurrences of one standing, ascending by their items
   * @param meeting says which of them meet
   */
  static List<List<Occurrence>> of(List<Occurrence> occurrences, Group group, Meeting meeting) {
    Linkage linkage = new Linkage(occurrences, group, meeting);
    linkage.obey();
    linkage.join();
    return linkage.sets.stream()
        .filter(s -> !s.isEmpty())
        .map(s -> s.stream().sorted().map(occurrences::get).toList())
        .toList();
  }

  private void obey() {
    int[] ruled = IntStream.range(0, decided.length).filter(i -> decided[i]).toArray();
    for (int i : ruled) {
      for (int j : ruled) {
        if (i < j && bond(i, j) == Bond.SAME && setOf[i] != setOf[j]) {
          join(setOf[i], setOf[j]);
        }
      }
    }
  }

  /**
   * Two sorts.
   *
   * @param one the one whose first telling comes first; both, when they are one
   * @param other the other
   * @param score the probability that their tellings are the same
   */
  private record Pair(int one, int other, double score) {}

  private void join() {
    List<Pair> pairs = pairs();
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.score)
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other));
    pairs.forEach(this::join);
  }

  /** Sorts that meet and match, each with itself too when it has several tellings. */
  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    List<Item> items =
        IntStream.range(0, sorts.size()).mapToObj(s -> sorts.first(s).item()).toList();
    meeting.pairs(
        items,
        (one, other) -> {
          if (matches(one, other)) {
            pairs.add(new Pair(one, other, sorts.likelihood(one, other)));
          }
        });
    for (int sort = 0; sort < sorts.size(); sort++) {
      if (sorts.members(sort).size() > 1 && sorts.likelihood(sort, sort) >= MEAN) {
        pairs.add(new Pair(sort, sort, sorts.likelihood(sort, sort)));
      }
    }
    return pairs;
  }

  /** Whether any two tellings of two sorts match: those of one report never do. */
  private boolean matches(int one, int other) {
    boolean several = sorts.members(one).size() > 1 || sorts.members(other).size() > 1;
    return several
        ? !sorts.vetoed(one, other) && sorts.likelihood(one, other) >= MEAN
        : meeting.match(sorts.first(one).item(), sorts.first(other).item()).isPresent();
  }

  private void join(Pair pair) {
    for (int i : sorts.members(pair.one)) {
      for (int j : sorts.members(pair.other)) {
        int one = setOf[Math.min(i, j)];
        int other = setOf[Math.max(i, j)];
        if (one != other && !report(i).equals(report(j)) && areOne(one, other)) {
          join(one, other);
        }
      }
    }
  }

  private String report(int telling) {
    return occurrences.get(telling).account().report();
  }

  private void join(int into, int from) {
    sets.get(from).forEach(i -> setOf[i] = into);
    sets.get(into).addAll(sets.get(from));
    sets.get(from).clear();
  }

  private boolean areOne(int one, int other) {
    List<Integer> some = sets.get(one);
    List<Integer> others = sets.get(other);
    List<Integer> tried = List.of(one, some.size(), other, others.size());
    if (apart.contains(tried)) {
      return false;
    }
    boolean areOne = mean(some, others) >= MEAN && free(some, others);
    if (!areOne) {
      apart.add(tried);
    }
    return areOne;
  }

  private double mean(List<Integer> some, List<Integer> others) {
    Map<Integer, Integer> mine = counts(some);
    Map<Integer, Integer> theirs = counts(others);
    double sum = 0;
    for (Map.Entry<Integer, Integer> one : mine.entrySet()) {
      for (Map.Entry<Integer, Integer> other : theirs.entrySet()) {
        double pairs = (double) one.getValue() * other.getValue();
        sum += pairs * sorts.likelihood(one.getKey(), other.getKey());
      }
    }
    return sum / ((double) some.size() * others.size());
  }

  /** How many of some tellings are of each sort. */
  private Map<Integer, Integer> counts(List<Integer> some) {
    Map<Integer, Integer> counts = new TreeMap<>();
    some.forEach(i -> counts.merge(sorts.of(i), 1, Integer::sum));
    return counts;
  }

  private boolean free(List<Integer> some, List<Integer> others) {
    for (int one : counts(some).keySet()) {
      for (int other : counts(others).keySet()) {
        if (sorts.vetoed(one, other)) {
          return false;
        }
      }
    }
    List<Integer> ruled = others.stream().filter(j -> decided[j]).toList();
    return some.stream()
        .filter(i -> decided[i])
        .noneMatch(i -> ruled.stream().anyMatch(j -> bond(i, j) == Bond.DIFFERENT));
  }

  /** What people decided of any two claims of the two. */
  private Bond bond(int i, int j) {
    Bond bond = Bond.NONE;
    if (decided[i] && decided[j]) {
      for (Item one : occurrences.get(i).items()) {
        for (Item other : occurrences.get(j).items()) {
          Bond found = group.bond(one, other);
          bond = found == Bond.NONE ? bond : found;
        }
      }
    }
    return bond;
  }
}

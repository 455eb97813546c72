package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Probabilities that were asked for: of most pairs of a large group nobody asks. */
  private final Map<Long, Double> scores = new HashMap<>();

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
      decided[i] = occurrences.get(i).items().stream().anyMatch(group::isDecided);
    }
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
   * Two places in the list.
   *
   * @param one the smaller
   * @param other the larger
   * @param score the probability that they are the same
   */
  private record Pair(int one, int other, double score) {}

  private void join() {
    List<Pair> pairs = new ArrayList<>();
    List<Item> items = occurrences.stream().map(Occurrence::item).toList();
    meeting.pairs(
        items,
        (i, j) -> {
          if (meeting.match(items.get(i), items.get(j)).isPresent()) {
            pairs.add(new Pair(i, j, score(i, j)));
          }
        });
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.score)
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other));
    for (Pair pair : pairs) {
      int one = setOf[pair.one];
      int other = setOf[pair.other];
      if (one != other && areOne(one, other)) {
        join(one, other);
      }
    }
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
    double sum = 0;
    for (int i : some) {
      for (int j : others) {
        sum += score(i, j);
      }
    }
    return sum / (some.size() * others.size());
  }

  private boolean free(List<Integer> some, List<Integer> others) {
    return some.stream()
        .allMatch(
            i ->
                others.stream()
                    .allMatch(
                        j ->
                            bond(i, j) != Bond.DIFFERENT
                                && Comparison.veto(occurrences.get(i), occurrences.get(j))
                                    .isEmpty()));
  }

  private double score(int i, int j) {
    int later = Math.max(i, j);
    int earlier = Math.min(i, j);
    return scores.computeIfAbsent(
        (long) later * occurrences.size() + earlier,
        pair -> Comparison.likelihood(occurrences.get(earlier), occurrences.get(later)));
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

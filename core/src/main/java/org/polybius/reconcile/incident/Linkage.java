package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Group.Bond;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Match;

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
  private final Map<Pair, Match> scores = new HashMap<>();
  private final List<List<Integer>> clusters = new ArrayList<>();

  /**
   * Two places in the list.
   *
   * @param one the smaller
   * @param other the larger
   */
  private record Pair(int one, int other) {
    static Pair of(int a, int b) {
      return new Pair(Math.min(a, b), Math.max(a, b));
    }
  }

  private Linkage(List<Occurrence> occurrences, Group group) {
    this.occurrences = occurrences;
    this.group = group;
    for (int i = 0; i < occurrences.size(); i++) {
      clusters.add(new ArrayList<>(List.of(i)));
    }
  }

  /**
   * Sets of occurrences that are one event each.
   *
   * @param occurrences of one standing, ascending by their items
   */
  static List<List<Occurrence>> of(List<Occurrence> occurrences, Group group) {
    Linkage linkage = new Linkage(occurrences, group);
    linkage.obey();
    linkage.join();
    return linkage.clusters.stream()
        .filter(c -> !c.isEmpty())
        .map(c -> c.stream().sorted().map(occurrences::get).toList())
        .toList();
  }

  private void obey() {
    for (int i = 0; i < occurrences.size(); i++) {
      for (int j = i + 1; j < occurrences.size(); j++) {
        if (bond(i, j) == Bond.SAME) {
          join(at(i), at(j));
        }
      }
    }
  }

  private void join() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < occurrences.size(); i++) {
      for (int j = i + 1; j < occurrences.size(); j++) {
        if (group.match(occurrences.get(i).item(), occurrences.get(j).item()).isPresent()) {
          pairs.add(new Pair(i, j));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -score(p.one, p.other).score())
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other));
    for (Pair pair : pairs) {
      List<Integer> one = at(pair.one);
      List<Integer> other = at(pair.other);
      if (!one.equals(other) && mean(one, other) >= MEAN && free(one, other)) {
        join(one, other);
      }
    }
  }

  private List<Integer> at(int occurrence) {
    return clusters.stream().filter(c -> c.contains(occurrence)).findFirst().orElseThrow();
  }

  private void join(List<Integer> one, List<Integer> other) {
    if (!one.equals(other)) {
      one.addAll(List.copyOf(other));
      other.clear();
    }
  }

  private double mean(List<Integer> some, List<Integer> others) {
    double sum = 0;
    for (int i : some) {
      for (int j : others) {
        sum += score(i, j).score();
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

  private Match score(int i, int j) {
    return scores.computeIfAbsent(
        Pair.of(i, j), p -> Comparison.score(occurrences.get(p.one), occurrences.get(p.other)));
  }

  /** What people decided of any two claims of the two. */
  private Bond bond(int i, int j) {
    Bond bond = Bond.NONE;
    for (Item one : occurrences.get(i).items()) {
      for (Item other : occurrences.get(j).items()) {
        Bond found = group.bond(one, other);
        bond = found == Bond.NONE ? bond : found;
      }
    }
    return bond;
  }
}

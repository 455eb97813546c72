package org.polybius.reconcile.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Group.Bond;
import org.polybius.reconcile.Item;

/**
 * Puts the reports of a group together by average link, likest first, so that a chain of likenesses
 * does not make a whole war one story. Terms that many reports of the group have count less. What
 * people decided goes before.
 */
final class Linkage {
  /** Mean likeness from which two sets of reports are one story. */
  static final double STORY = 0.12;

  /**
   * How many other reports a term is taken to be missing from: keeps small groups from thinning.
   */
  private static final double OTHERS = 50;

  private final Group group;
  private final List<Item> items;
  private final double together;

  /** The likeness of two sets, summed over their members: the later set first. */
  private final double[][] sums;

  private final List<List<Integer>> sets = new ArrayList<>();
  private final int[] setOf;

  private Linkage(Group group, double[][] likeness, double together) {
    this.together = together;
    this.group = group;
    this.items = group.items();
    this.sums = likeness;
    this.setOf = new int[items.size()];
    for (int i = 0; i < items.size(); i++) {
      sets.add(new ArrayList<>(List.of(i)));
      setOf[i] = i;
    }
  }

  /**
   * Places in the group's list, by story, ascending; a report that is alone stands alone.
   *
   * @param profiles of the group's items, in their order
   * @param weights of their terms
   * @param together mean likeness from which two sets of reports are one
   */
  static List<List<Integer>> of(
      Group group, List<Profile> profiles, List<Map<String, Double>> weights, double together) {
    Linkage linkage = new Linkage(group, Crossing.of(profiles, weights), together);
    linkage.join();
    return linkage.sets.stream()
        .filter(s -> !s.isEmpty())
        .map(s -> s.stream().sorted().toList())
        .toList();
  }

  /** The terms of some reports, weighing the less the more of them have them. */
  static List<Map<String, Double>> weights(List<Profile> profiles) {
    Map<String, Integer> having = new HashMap<>();
    profiles.forEach(p -> p.weights().keySet().forEach(t -> having.merge(t, 1, Integer::sum)));
    double all = profiles.size() + OTHERS;
    List<Map<String, Double>> weights = new ArrayList<>();
    for (Profile profile : profiles) {
      Map<String, Double> own = new TreeMap<>();
      profile
          .weights()
          .forEach((t, w) -> own.put(t, w * Math.log(all / having.getOrDefault(t, 1))));
      weights.add(own);
    }
    return weights;
  }

  private record Pair(int one, int other, double likeness) {}

  private void join() {
    obey();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      for (int j = i + 1; j < items.size(); j++) {
        if (sums[j][i] >= together) {
          pairs.add(new Pair(i, j, sums[j][i]));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.likeness)
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other));
    pairs.forEach(this::join);
  }

  /** What people decided stands in place of the likeness. */
  private void obey() {
    List<Integer> ruled =
        IntStream.range(0, items.size())
            .filter(i -> group.isDecided(items.get(i)))
            .boxed()
            .toList();
    for (int i : ruled) {
      for (int j : ruled) {
        Bond bond = i < j ? bond(i, j) : Bond.NONE;
        if (bond != Bond.NONE) {
          sums[j][i] = bond == Bond.SAME ? 1 : Double.NEGATIVE_INFINITY;
        }
      }
    }
  }

  private Bond bond(int i, int j) {
    return group.bond(items.get(i), items.get(j));
  }

  private void join(Pair pair) {
    int into = setOf[pair.one];
    int from = setOf[pair.other];
    if (into == from) {
      return;
    }
    double mean = sum(into, from) / (sets.get(into).size() * sets.get(from).size());
    boolean forbidden = mean == Double.NEGATIVE_INFINITY;
    if (!forbidden && (mean >= together || bond(pair.one, pair.other) == Bond.SAME)) {
      merge(into, from);
    }
  }

  /** The sums of a set that grows are those of both. */
  private void merge(int into, int from) {
    for (int other = 0; other < sets.size(); other++) {
      if (other != into && other != from && !sets.get(other).isEmpty()) {
        sums[Math.max(into, other)][Math.min(into, other)] += sum(from, other);
      }
    }
    sets.get(from).forEach(i -> setOf[i] = into);
    sets.get(into).addAll(sets.get(from));
    sets.get(from).clear();
  }

  private double sum(int one, int other) {
    return sums[Math.max(one, other)][Math.min(one, other)];
  }
}

package org.polybius.reconcile.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private final List<Profile> profiles;
  private final List<Map<String, Double>> weights;
  private final double together;
  private final double[][] likeness;
  private final List<List<Integer>> sets = new ArrayList<>();
  private final int[] setOf;

  private Linkage(
      Group group, List<Profile> profiles, List<Map<String, Double>> weights, double together) {
    this.together = together;
    this.group = group;
    this.items = group.items();
    this.profiles = profiles;
    this.weights = weights;
    this.likeness = new double[items.size()][items.size()];
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
    Linkage linkage = new Linkage(group, profiles, weights, together);
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
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      for (int j = i + 1; j < items.size(); j++) {
        double found = like(i, j);
        likeness[i][j] = found;
        likeness[j][i] = found;
        if (found >= together) {
          pairs.add(new Pair(i, j, found));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.likeness)
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other));
    pairs.forEach(this::join);
  }

  private double like(int i, int j) {
    Bond bond = group.bond(items.get(i), items.get(j));
    if (bond != Bond.NONE) {
      return bond == Bond.SAME ? 1 : Double.NEGATIVE_INFINITY;
    }
    double near = Likeness.near(profiles.get(i), profiles.get(j));
    return near == 0 ? 0 : near * Likeness.cosine(weights.get(i), weights.get(j));
  }

  private void join(Pair pair) {
    int into = setOf[pair.one];
    int from = setOf[pair.other];
    boolean decided = group.bond(items.get(pair.one), items.get(pair.other)) == Bond.SAME;
    double mean = into == from ? 0 : mean(sets.get(into), sets.get(from));
    if (into == from || mean == Double.NEGATIVE_INFINITY || (mean < together && !decided)) {
      return;
    }
    sets.get(from).forEach(i -> setOf[i] = into);
    sets.get(into).addAll(sets.get(from));
    sets.get(from).clear();
  }

  private double mean(List<Integer> some, List<Integer> others) {
    double sum = 0;
    for (int i : some) {
      for (int j : others) {
        sum += likeness[i][j];
      }
    }
    return sum / (some.size() * others.size());
  }
}

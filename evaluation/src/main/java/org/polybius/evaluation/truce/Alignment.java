package org.polybius.evaluation.truce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Items of gold and reading brought together one to one, right pairs first, then by overlap.
 *
 * @param pairs those brought together
 * @param missed gold items without a partner
 * @param extra read items without a partner
 */
record Alignment(List<Pair> pairs, List<Item> missed, List<Item> extra) {

  /**
   * A gold item and the read item it was brought together with.
   *
   * @param gold what should have been read
   * @param read what was read
   * @param right whether it counts as right
   */
  record Pair(Item gold, Item read, boolean right) {}

  /**
   * Aligns items of one kind of one report.
   *
   * @param right whether a read item is right for a gold item; asked only where {@code candidate}
   *     holds
   * @param candidate whether the two may be brought together at all
   */
  static Alignment of(
      List<Item> gold,
      List<Item> read,
      BiPredicate<Item, Item> candidate,
      BiPredicate<Item, Item> right) {
    List<Pair> options = new ArrayList<>();
    for (Item g : gold) {
      for (Item r : read) {
        if (candidate.test(g, r)) {
          options.add(new Pair(g, r, right.test(g, r)));
        }
      }
    }
    options.sort(
        Comparator.comparing((Pair p) -> !p.right())
            .thenComparing(p -> p.gold().doubtful())
            .thenComparing(p -> -p.gold().overlap(p.read())));
    return greedy(gold, read, options);
  }

  private static Alignment greedy(List<Item> gold, List<Item> read, List<Pair> options) {
    Set<Item> used = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (Pair p : options) {
      if (!used.contains(p.gold()) && !used.contains(p.read())) {
        used.add(p.gold());
        used.add(p.read());
        pairs.add(p);
      }
    }
    return new Alignment(
        pairs,
        gold.stream().filter(i -> !used.contains(i)).toList(),
        read.stream().filter(i -> !used.contains(i)).toList());
  }
}

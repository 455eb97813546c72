package org.polybius.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Items connected by matches, to be resolved into things.
 *
 * @param items ascending
 * @param matches the match between two of the items, decisions of people included; empty when the
 *     two are not matched
 * @param bonds what people decided about two of the items
 * @param decided whether people decided anything about an item and another: where they did not,
 *     nobody needs to ask for its bonds
 */
public record Group(
    List<Item> items,
    BiFunction<Item, Item, Optional<Match>> matches,
    BiFunction<Item, Item, Bond> bonds,
    Predicate<Item> decided) {
  /** Sorts the items. */
  public Group {
    items = items.stream().sorted().toList();
  }

  /** Items of which any may have bonds. */
  public Group(
      List<Item> items,
      BiFunction<Item, Item, Optional<Match>> matches,
      BiFunction<Item, Item, Bond> bonds) {
    this(items, matches, bonds, item -> true);
  }

  /** What people decided about two items. */
  public enum Bond {
    /** Nothing. */
    NONE,
    /** They are the same, whatever the scores say. */
    SAME,
    /** They are not the same, whatever the scores say. */
    DIFFERENT
  }

  /** The match between two items. */
  public Optional<Match> match(Item one, Item other) {
    return matches.apply(one, other);
  }

  /** Whether people decided anything about an item and another. */
  public boolean isDecided(Item item) {
    return decided.test(item);
  }

  /** What people decided about two items. */
  public Bond bond(Item one, Item other) {
    return bonds.apply(one, other);
  }
}

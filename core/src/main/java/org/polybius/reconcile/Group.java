package org.polybius.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Items connected by matches, to be resolved into things.
 *
 * @param items ascending
 * @param matches the match between two of the items, decisions of people included; empty when the
 *     two are not matched
 * @param bonds what people decided about two of the items
 */
public record Group(
    List<Item> items,
    BiFunction<Item, Item, Optional<Match>> matches,
    BiFunction<Item, Item, Bond> bonds) {
  /** Sorts the items. */
  public Group {
    items = items.stream().sorted().toList();
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

  /** What people decided about two items. */
  public Bond bond(Item one, Item other) {
    return bonds.apply(one, other);
  }
}

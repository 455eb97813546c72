package org.polybius.reconcile;

import java.util.List;

/**
 * Something of which items of one thing say what cannot all be so.
 *
 * @param kind of what sort: number, denial, allegation …
 * @param about what it is about, in words
 * @param sides at least two, in the order of publishing
 */
public record Disagreement(String kind, String about, List<Side> sides) {
  /** Copies the list; refuses a disagreement of one. */
  public Disagreement {
    sides = List.copyOf(sides);
    if (sides.size() < 2) {
      throw new IllegalArgumentException("nobody disagrees about " + about + ": " + sides);
    }
  }

  /**
   * One side.
   *
   * @param says what it says, in words
   * @param who on whose word; empty for that of the reports themselves
   * @param items that say so, at least one
   */
  public record Side(String says, List<String> who, List<Item.Id> items) {
    /** Copies the lists. */
    public Side {
      who = List.copyOf(who);
      items = List.copyOf(items);
    }
  }
}

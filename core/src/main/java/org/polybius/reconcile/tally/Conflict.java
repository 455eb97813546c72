package org.polybius.reconcile.tally;

import java.util.List;

/**
 * Values of one tally that are not the same, and why.
 *
 * @param type of what sort
 * @param values the values, in the order in which they were first said where that matters
 * @param reports ids of the reports that say them, ascending
 * @param why in words
 */
public record Conflict(Type type, List<Long> values, List<String> reports, String why) {
  /** Sorts of conflict (codebook, "Tallies"). */
  public enum Type {
    /** The count rose while the fate was going on or being found out. */
    GROWTH,
    /** A value was taken back, or given up by those who had said it. */
    CORRECTION,
    /** The values count different people, or by another definition. */
    SCOPE,
    /** Different sources hold different values for the same. */
    CONTRADICTION,
    /** A plan was overtaken by what happened. */
    PLAN,
    /** One report says both. */
    INTERNAL
  }

  /** Copies the lists. */
  public Conflict {
    values = List.copyOf(values);
    reports = List.copyOf(reports);
  }
}

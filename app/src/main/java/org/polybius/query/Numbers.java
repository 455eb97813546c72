package org.polybius.query;

import org.jspecify.annotations.Nullable;
import org.polybius.model.Quantity.Bound;
import org.polybius.reconcile.tally.Tally;

/** Numbers with their bounds, in words. */
public final class Numbers {
  private Numbers() {}

  /** What somebody says of a tally: "over 750", "12 to 15". */
  public static String words(Tally.Said said) {
    return words(said.low(), said.high(), said.point(), said.bound());
  }

  /** A number as it is bounded; open ends are left out. */
  public static String words(
      @Nullable Long low, @Nullable Long high, @Nullable Long point, Bound bound) {
    String number = point == null ? range(low, high) : String.valueOf(point);
    return switch (bound) {
      case EXACTLY, RANGE -> number;
      case AT_LEAST -> "at least " + number;
      case OVER -> "over " + number;
      case UP_TO -> "up to " + number;
      case UNDER -> "under " + number;
      case ABOUT -> "about " + number;
      case VAGUE -> point == null && low != null ? "some (" + low + " or more)" : number;
    };
  }

  /** A low and a high end: "12 to 15", "12 or more", "up to 15"; "" when both are open. */
  public static String range(@Nullable Long low, @Nullable Long high) {
    if (low == null) {
      return high == null ? "" : "up to " + high;
    }
    if (high == null) {
      return low + " or more";
    }
    return low.equals(high) ? String.valueOf(low) : low + " to " + high;
  }
}

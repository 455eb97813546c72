package org.polybius.model;

import org.jspecify.annotations.Nullable;

/**
 * A number of people as stated: an interval, open where a bound is absent.
 *
 * @param low lowest number the words allow, inclusive
 * @param high highest number the words allow, inclusive
 * @param point the number the words name
 * @param bound how the words bound it
 */
public record Quantity(@Nullable Long low, @Nullable Long high, @Nullable Long point, Bound bound) {

  /** How the words bound the number. */
  public enum Bound {
    EXACTLY,
    AT_LEAST,
    OVER,
    UP_TO,
    UNDER,
    ABOUT,
    RANGE,
    VAGUE
  }

  /** Refuses negative numbers, reversed intervals and a quantity that says nothing. */
  public Quantity {
    if (low == null && high == null && point == null) {
      throw new IllegalArgumentException("a quantity that says nothing");
    }
    if (negative(low) || negative(high) || negative(point)) {
      throw new IllegalArgumentException("negative number of people: " + low + ", " + high);
    }
    if (low != null && high != null && low > high) {
      throw new IllegalArgumentException("interval is reversed: [" + low + ", " + high + "]");
    }
  }

  private static boolean negative(@Nullable Long n) {
    return n != null && n < 0;
  }

  /** Exactly {@code n}. */
  public static Quantity exactly(long n) {
    return new Quantity(n, n, n, Bound.EXACTLY);
  }

  /** At least {@code n}: n is attested. */
  public static Quantity atLeast(long n) {
    return new Quantity(n, null, n, Bound.AT_LEAST);
  }

  /** More than {@code n}. */
  public static Quantity over(long n) {
    return new Quantity(n + 1, null, n, Bound.OVER);
  }

  /** Not more than {@code n}. */
  public static Quantity upTo(long n) {
    return new Quantity(0L, n, n, Bound.UP_TO);
  }

  /** Fewer than {@code n}, which is at least 1. */
  public static Quantity under(long n) {
    return new Quantity(0L, n - 1, n, Bound.UNDER);
  }

  /** About {@code n}: how far it may stray is for reconciling to say. */
  public static Quantity about(long n) {
    return new Quantity(null, null, n, Bound.ABOUT);
  }

  /** From {@code low} to {@code high}. */
  public static Quantity range(long low, long high) {
    return new Quantity(low, high, null, Bound.RANGE);
  }

  /** A vague plural of at least {@code low}. */
  public static Quantity vague(long low) {
    return new Quantity(low, null, null, Bound.VAGUE);
  }
}

package org.polybius.reconcile.tally;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Fate;

/**
 * A saying with what it counts.
 *
 * @param fate what became of the people
 * @param kind how it adds up with others
 * @param people whom it counts
 * @param from first day; null when not known
 * @param to last day or as-of day; null when not known
 * @param place where; null when not stated or without regard to it
 * @param saying what is said
 * @param total whether it is known to be no single day's number
 */
record Count(
    Fate fate,
    Kind kind,
    People people,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String place,
    Saying saying,
    boolean total) {

  Count(
      Fate fate,
      Kind kind,
      People people,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String place,
      Saying saying) {
    this(fate, kind, people, from, to, place, saying, false);
  }

  /** Whether a fate is one of people in others' hands, or out of them. */
  static boolean captive(Fate fate) {
    return switch (fate) {
      case RELEASED, EXCHANGED, HELD, TAKEN, RESCUED, BODY_RETURNED -> true;
      default -> false;
    };
  }

  /** Whether it falls on one known day. */
  boolean dated() {
    return to != null && to.equals(from);
  }

  /** Without regard to where. */
  Count anywhere() {
    return new Count(fate, kind, people, from, to, null, saying, total);
  }

  Count undated() {
    return new Count(fate, kind, people, null, null, place, saying, total);
  }

  Count settledAsTotal() {
    return new Count(fate, kind, people, from, to, place, saying, true);
  }

  Count at(LocalDate first, LocalDate last, String why) {
    return new Count(fate, kind, people, first, last, place, saying.concluding(why), total);
  }

  Count of(People others, String why) {
    return people.equals(others)
        ? this
        : new Count(fate, kind, others, from, to, place, saying.concluding(why), total);
  }

  Count as(Kind other, String why) {
    return kind == other
        ? this
        : new Count(fate, other, people, from, to, place, saying.concluding(why), total);
  }

  /** Whether both name the same single number. */
  boolean sameNumber(Count other) {
    return saying.exact() && other.saying.exact() && saying.number() == other.saying.number();
  }

  @Nullable LocalDate published() {
    return saying.published() == null ? null : LocalDate.parse(saying.published());
  }
}

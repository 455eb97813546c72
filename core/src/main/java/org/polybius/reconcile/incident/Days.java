package org.polybius.reconcile.incident;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Period;
import org.polybius.model.Read;

/**
 * The days on which something can have happened.
 *
 * @param from first of them; null when open
 * @param to last of them, inclusive; null when open
 */
record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
  static final Days UNKNOWN = new Days(null, null);
  private static final int DAY = "2023-12-11".length();

  /** The days of a time as it was read; unknown where either end is open. */
  static Days of(@Nullable Read<Period> time) {
    if (time == null) {
      return UNKNOWN;
    }
    String earliest = time.value().earliest();
    String latest = time.value().latest();
    return earliest == null || latest == null ? UNKNOWN : new Days(day(earliest), day(latest));
  }

  private static LocalDate day(String dateOrDateTime) {
    return LocalDate.parse(dateOrDateTime.substring(0, DAY));
  }

  /** Whether nothing is known. */
  boolean unknown() {
    return from == null || to == null;
  }

  /** Whether they are one day, or one night: precise enough to tell two events apart. */
  boolean precise() {
    return from != null && to != null && length() <= 1;
  }

  /** How many days lie between the first and the last; 0 where unknown. */
  long length() {
    return from == null || to == null ? 0 : ChronoUnit.DAYS.between(from, to);
  }

  /** Whether both are precise and have no day in common. */
  boolean disjoint(Days other) {
    return precise() && other.precise() && apart(other) > 0;
  }

  /** Days between the two, 0 when they overlap or either is unknown. */
  long apart(Days other) {
    if (from == null || to == null || other.from == null || other.to == null) {
      return 0;
    }
    if (to.isBefore(other.from)) {
      return ChronoUnit.DAYS.between(to, other.from);
    }
    return other.to.isBefore(from) ? ChronoUnit.DAYS.between(other.to, from) : 0;
  }

  /** What two tellings of one event allow together: the days of both, or those of the finer. */
  Days and(Days other) {
    if (unknown()) {
      return other;
    }
    if (other.unknown() || apart(other) > 0) {
      return this;
    }
    LocalDate start = from;
    LocalDate end = to;
    if (start == null || end == null || other.from == null || other.to == null) {
      return this;
    }
    return new Days(
        start.isBefore(other.from) ? other.from : start, end.isBefore(other.to) ? end : other.to);
  }
}

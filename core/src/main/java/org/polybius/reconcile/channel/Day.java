package org.polybius.reconcile.channel;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.Period;
import org.polybius.model.Read;

/**
 * When two were in contact, as far as one report shows it.
 *
 * @param first ISO 8601 date; null when not known
 * @param last ISO 8601 date; null when not known
 */
record Day(@Nullable String first, @Nullable String last) {
  private static final int LENGTH = "2023-12-11".length();

  /**
   * The day told, where it is told to the day and not later than the report, which cannot have seen
   * it; else the day of the report.
   */
  static Day of(Account account, @Nullable Read<Period> time) {
    Optional<LocalDate> report = account.day();
    String day = report.map(LocalDate::toString).orElse(null);
    if (time == null) {
      return new Day(day, day);
    }
    String earliest = time.value().earliest();
    String latest = time.value().latest();
    boolean known = isDay(earliest) && isDay(latest);
    if (earliest == null || latest == null || !known) {
      return new Day(day, day);
    }
    String first = earliest.substring(0, LENGTH);
    String last = latest.substring(0, LENGTH);
    if (day == null) {
      return new Day(first, last);
    }
    return first.compareTo(day) > 0
        ? new Day(day, day)
        : new Day(first, last.compareTo(day) > 0 ? day : last);
  }

  private static boolean isDay(@Nullable String time) {
    return time != null && time.length() >= LENGTH;
  }
}

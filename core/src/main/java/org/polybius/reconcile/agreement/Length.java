package org.polybius.reconcile.agreement;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Read;

/**
 * How long an agreement holds: so many days, or so many calendar months. One of the two is zero.
 *
 * @param months zero for a length in days
 * @param days zero for a length in months
 */
public record Length(int months, int days) {
  private static final int HOURS = 24;

  /** Refuses a length of nothing, or of months and days together. */
  public Length {
    if (months < 0 || days < 0 || (months == 0) == (days == 0)) {
      throw new IllegalArgumentException("not a length: " + months + " months, " + days + " days");
    }
  }

  /** Of an ISO 8601 duration; null for none, for parts of a day, and for months with days. */
  static @Nullable Length of(@Nullable Read<String> duration) {
    if (duration == null) {
      return null;
    }
    String iso = duration.value();
    try {
      if (iso.startsWith("PT")) {
        long hours = Duration.parse(iso).toHours();
        return hours % HOURS == 0 ? new Length(0, (int) (hours / HOURS)) : null;
      }
      Period period = Period.parse(iso);
      int months = (int) period.toTotalMonths();
      LocalDate withoutDays = LocalDate.EPOCH.plusMonths(months);
      return new Length(months, (int) DAYS.between(withoutDays, LocalDate.EPOCH.plus(period)));
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }

  /** The first day after it. */
  LocalDate after(LocalDate start) {
    return start.plusMonths(months).plusDays(days);
  }

  /** How many days, or months. */
  public int count() {
    return months + days;
  }

  /** "days" or "months". */
  public String unit() {
    return months > 0 ? "months" : "days";
  }

  /** ISO 8601: P4D, P2M. */
  public String iso() {
    return "P" + count() + (months > 0 ? "M" : "D");
  }
}

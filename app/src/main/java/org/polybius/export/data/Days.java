package org.polybius.export.data;

import org.jspecify.annotations.Nullable;
import org.polybius.model.Period;
import org.polybius.model.Read;

/**
 * From which day to which something can have happened.
 *
 * @param first ISO 8601 date; null when open
 * @param last ISO 8601 date; null when open
 */
public record Days(@Nullable String first, @Nullable String last) {
  private static final int DAY = "2023-12-11".length();

  /** The days of a time that was read; open when none was. */
  public static Days of(@Nullable Read<Period> time) {
    return time == null
        ? new Days(null, null)
        : new Days(day(time.value().earliest()), day(time.value().latest()));
  }

  private static @Nullable String day(@Nullable String dateOrDateTime) {
    return dateOrDateTime == null
        ? null
        : dateOrDateTime.substring(0, Math.min(DAY, dateOrDateTime.length()));
  }

  /** The day, when it is one; null otherwise. */
  public @Nullable String one() {
    return first != null && first.equals(last) ? first : null;
  }

  /**
   * What both ends begin with alike.
   *
   * @param length of the beginning: 4 for the year, 7 for the month
   * @return null when an end is open, or they differ
   */
  public @Nullable String common(int length) {
    if (first == null || last == null) {
      return null;
    }
    String beginning = first.substring(0, length);
    return last.startsWith(beginning) ? beginning : null;
  }
}

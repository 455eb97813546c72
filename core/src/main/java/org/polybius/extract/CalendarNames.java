package org.polybius.extract;

import java.util.Set;
import java.util.TreeSet;
import org.polybius.text.MonthNames;

/**
 * English names of months and weekdays, lower case: one list for all who must not take them for
 * others.
 */
public final class CalendarNames {
  /** The months in full. */
  public static final Set<String> MONTHS = Set.copyOf(MonthNames.FULL);

  /** The days of the week in full. */
  public static final Set<String> WEEKDAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private CalendarNames() {}

  /** Months, weekdays and {@code more}. */
  public static Set<String> daysAndMonthsWith(String... more) {
    return with(WEEKDAYS, monthsWith(more));
  }

  /** Months and {@code more}. */
  private static Set<String> monthsWith(String... more) {
    return with(MONTHS, Set.of(more));
  }

  private static Set<String> with(Set<String> names, Set<String> more) {
    Set<String> all = new TreeSet<>(names);
    all.addAll(more);
    return Set.copyOf(all);
  }
}

package org.polybius.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.polybius.model.Granularity;

/** Units of the calendar and the clock. */
public enum CalendarUnit {
  SECOND("S", Granularity.MINUTE),
  MINUTE("M", Granularity.MINUTE),
  HOUR("H", Granularity.HOUR),
  DAY("D", Granularity.DAY),
  WEEKEND("WE", Granularity.INTERVAL),
  WEEK("W", Granularity.WEEK),
  MONTH("M", Granularity.MONTH),
  QUARTER("Q", Granularity.SEASON),
  YEAR("Y", Granularity.YEAR),
  DECADE("DE", Granularity.DECADE),
  CENTURY("CE", Granularity.INTERVAL);

  private final String letter;
  private final Granularity granularity;

  CalendarUnit(String letter, Granularity granularity) {
    this.letter = letter;
    this.granularity = granularity;
  }

  /** ISO 8601 letter; TimeML's for weekends, quarters, decades and centuries. */
  public String letter() {
    return letter;
  }

  /** How fine a time counted in this unit is. */
  Granularity granularity() {
    return granularity;
  }

  /** Whether it is finer than a day. */
  public boolean ofClock() {
    return compareTo(DAY) < 0;
  }

  /** First day of the unit that holds {@code day}; weeks begin on Monday. */
  LocalDate floor(LocalDate day) {
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> day;
      case WEEKEND -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
      case YEAR -> day.withDayOfYear(1);
      case DECADE -> day.withDayOfYear(1).withYear(day.getYear() / 10 * 10);
      case CENTURY -> day.withDayOfYear(1).withYear((day.getYear() - 1) / 100 * 100 + 1);
    };
  }

  /** Moves a day by so many units; a clock unit moves by the whole days in it. */
  LocalDate plus(LocalDate day, int amount) {
    return switch (this) {
      case SECOND -> day.plusDays(amount / 86_400);
      case MINUTE -> day.plusDays(amount / 1_440);
      case HOUR -> day.plusDays(amount / 24);
      case DAY -> day.plusDays(amount);
      case WEEKEND, WEEK -> day.plusWeeks(amount);
      case MONTH -> day.plusMonths(amount);
      case QUARTER -> day.plusMonths(3L * amount);
      case YEAR -> day.plusYears(amount);
      case DECADE -> day.plusYears(10L * amount);
      case CENTURY -> day.plusYears(100L * amount);
    };
  }

  /** Last day of the unit that begins on {@code first}. */
  LocalDate last(LocalDate first) {
    return this == WEEKEND ? first.plusDays(1) : ofClock() ? first : plus(first, 1).minusDays(1);
  }
}

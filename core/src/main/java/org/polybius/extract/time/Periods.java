package org.polybius.extract.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Granularity;
import org.polybius.model.Period;
import org.polybius.model.TimeBasis;

/** Makes periods with their EDTF (ISO 8601-2:2019) form. */
final class Periods {
  private Periods() {}

  static Period day(LocalDate day, TimeBasis basis, @Nullable AnchorDay anchor) {
    return of(day.toString(), day, day, Granularity.DAY, basis, anchor);
  }

  /** A whole calendar unit; weeks and weekends, which EDTF has no form for, as intervals. */
  static Period unit(
      CalendarUnit unit, LocalDate inside, TimeBasis basis, @Nullable AnchorDay anchor) {
    LocalDate first = unit.floor(inside);
    return of(edtf(unit, first), first, unit.last(first), unit.granularity(), basis, anchor);
  }

  private static String edtf(CalendarUnit unit, LocalDate first) {
    String day = first.toString();
    return switch (unit) {
      case SECOND, MINUTE, HOUR, DAY -> day;
      case WEEKEND, WEEK -> day + "/" + unit.last(first);
      case MONTH -> day.substring(0, 7);
      case QUARTER -> day.substring(0, 5) + (33 + (first.getMonthValue() - 1) / 3);
      case YEAR -> day.substring(0, 4);
      case DECADE -> day.substring(0, 3) + "X";
      case CENTURY -> day.substring(0, 2) + "XX";
    };
  }

  static Period interval(
      LocalDate first, LocalDate last, TimeBasis basis, @Nullable AnchorDay anchor) {
    return of(first + "/" + last, first, last, Granularity.INTERVAL, basis, anchor);
  }

  static Period of(
      String edtf,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      Granularity granularity,
      TimeBasis basis,
      @Nullable AnchorDay anchor) {
    return new Period(
        edtf,
        first == null ? null : first.toString(),
        last == null ? null : last.toString(),
        granularity,
        basis,
        anchor == null ? null : anchor.anchor());
  }

  /** The first day of a period; null when it is open. */
  static @Nullable LocalDate first(Period period) {
    return date(period.earliest());
  }

  /** The last day of a period; null when it is open. */
  static @Nullable LocalDate last(Period period) {
    return date(period.latest());
  }

  private static @Nullable LocalDate date(@Nullable String value) {
    return value == null ? null : LocalDate.parse(value.substring(0, 10));
  }
}

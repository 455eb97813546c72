package org.polybius.extract.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builders of dates, years and their divisions. */
final class DateBuilders {
  private DateBuilders() {}

  /** MONTH, DAY, YEAR or SHORT_YEAR, WHICH; the argument "year" puts WHICH before "year". */
  static Optional<TimeExpression> date(Captures c, String argument) {
    Integer month = c.number("MONTH") != null ? c.number("MONTH") : c.number("MONTH_SHORT");
    Integer day = c.number("DAY");
    if (month != null && day != null && !valid(month, day)) {
      return Optional.empty();
    }
    boolean byYear = argument.equals("year");
    return Optional.of(
        new CalendarDate(
            year(c),
            month,
            day,
            byYear ? null : which(c),
            byYear ? yearShift(c) : null,
            weekday(c)));
  }

  private static boolean valid(int month, int day) {
    try {
      return MonthDay.of(month, day).getMonthValue() == month;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static @Nullable DayOfWeek weekday(Captures c) {
    Integer day = c.number("WEEKDAY") != null ? c.number("WEEKDAY") : c.number("WEEKDAY_SHORT");
    return day == null ? null : DayOfWeek.of(day);
  }

  private static @Nullable Integer year(Captures c) {
    Integer year = c.number("YEAR");
    return year != null ? year : c.get("SHORT_YEAR").map(DateBuilders::shortYear).orElse(null);
  }

  /** '29 is 2029, '30 is 1930: the pivot of POSIX strptime moved with the archive in mind. */
  private static int shortYear(String written) {
    int n = Integer.parseInt(written.substring(written.length() - 2));
    return n < 30 ? 2000 + n : 1900 + n;
  }

  private static @Nullable Which which(Captures c) {
    return c.get("WHICH").map(Which::valueOf).orElse(null);
  }

  private static @Nullable Integer yearShift(Captures c) {
    Which which = which(c);
    return which == null ? null : which.shift();
  }

  /** "Nineteen ninety-six", as broadcasts are transcribed. */
  static Optional<TimeExpression> spokenYear(Captures c, String argument) {
    String digits = c.get("COUNT").orElseThrow();
    return digits.length() == 2
        ? Optional.of(CalendarDate.of(1900 + Integer.parseInt(digits), null, null))
        : Optional.empty();
  }

  static Optional<TimeExpression> iso(Captures c, String argument) {
    try {
      LocalDate d = LocalDate.parse(c.get("ISO").orElseThrow());
      return Optional.of(CalendarDate.of(d.getYear(), d.getMonthValue(), d.getDayOfMonth()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** 7/10 is left alone: day and month could change places. 17/10 and 10/17 could not. */
  static Optional<TimeExpression> slash(Captures c, String argument) {
    String[] parts = c.get("SLASH").orElseThrow().split("[/.]");
    int a = Integer.parseInt(parts[0]);
    int b = Integer.parseInt(parts[1]);
    int day = a == b || b <= 12 ? a : b;
    int month = day == a ? b : a;
    if ((a != b && a <= 12 && b <= 12) || !valid(month, day)) {
      return Optional.empty();
    }
    Integer year = parts.length < 3 ? null : year(parts[2]);
    return Optional.of(CalendarDate.of(year, month, day));
  }

  private static int year(String digits) {
    return digits.length() == 2 ? shortYear(digits) : Integer.parseInt(digits);
  }

  /** Two days of one month. */
  static Optional<TimeExpression> days(Captures c, String argument) {
    Integer month = c.number("MONTH") != null ? c.number("MONTH") : c.number("MONTH_SHORT");
    List<String> days = c.all("DAY");
    int first = Integer.parseInt(days.get(0));
    int last = Integer.parseInt(days.get(1));
    if (month == null || first >= last || !valid(month, last)) {
      return Optional.empty();
    }
    Integer year = year(c);
    return Optional.of(
        new Range(CalendarDate.of(year, month, first), CalendarDate.of(year, month, last)));
  }

  /** 1998-2003 and 1998-99. */
  static Optional<TimeExpression> years(Captures c, String argument) {
    List<String> years = c.all("YEAR");
    int first = Integer.parseInt(years.get(0));
    int last =
        years.size() > 1
            ? Integer.parseInt(years.get(1))
            : first / 100 * 100 + Integer.parseInt(c.get("COUNT").orElse("0"));
    if (last <= first || last - first > 100) {
      return Optional.empty();
    }
    return Optional.of(
        new Range(CalendarDate.of(first, null, null), CalendarDate.of(last, null, null)));
  }

  static Optional<TimeExpression> decade(Captures c, String argument) {
    String digits = c.get("DECADE").orElseThrow().replaceAll("\\D", "");
    int year = Integer.parseInt(digits);
    int full = digits.length() == 4 ? year : year < 20 ? 2000 + year : 1900 + year;
    return Optional.of(new Decade(CalendarUnit.DECADE, full));
  }

  static Optional<TimeExpression> century(Captures c, String argument) {
    int n = Integer.parseInt(c.get("ORD").orElseThrow());
    return n > 21
        ? Optional.empty()
        : Optional.of(new Decade(CalendarUnit.CENTURY, (n - 1) * 100 + 1));
  }

  /** The argument names the division; the number is an ORD or, of a season, its own. */
  static Optional<TimeExpression> subYear(Captures c, String argument) {
    SubYear.Part part = SubYear.Part.valueOf(argument);
    Integer number = part == SubYear.Part.SEASON ? c.number("SEASON") : c.number("ORD");
    int most = part == SubYear.Part.HALF ? 2 : 4;
    if (number == null || number > most) {
      return Optional.empty();
    }
    boolean season = part == SubYear.Part.SEASON;
    return Optional.of(
        new SubYear(part, number, year(c), season ? which(c) : null, season ? null : yearShift(c)));
  }

  /** A feast on a fixed day; the argument is MM-dd. */
  static Optional<TimeExpression> fixed(Captures c, String argument) {
    MonthDay day = MonthDay.parse("--" + argument);
    return Optional.of(
        new CalendarDate(year(c), day.getMonthValue(), day.getDayOfMonth(), which(c), null, null));
  }

  /** The argument "week" puts WHICH before "week". */
  static Optional<TimeExpression> weekday(Captures c, String argument) {
    DayOfWeek day = DayOfWeek.of(Integer.parseInt(c.get("WEEKDAY").orElseThrow()));
    Which which = which(c);
    return Optional.of(
        argument.equals("week") && which != null
            ? new Weekday(day, null, which.shift())
            : new Weekday(day, which, null));
  }
}

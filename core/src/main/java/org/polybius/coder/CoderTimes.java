package org.polybius.coder;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.polybius.model.Granularity;
import org.polybius.model.Period;
import org.polybius.model.Read;
import org.polybius.model.Span;
import org.polybius.model.TimeBasis;

/** Dates in cells, as fine as the coder says that they are known. */
final class CoderTimes {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("uuuu-MM-dd"),
          form("uuuu/MM/dd"),
          form("d MMMM uuuu"),
          form("d MMM uuuu"),
          form("d-MMM-uuuu"),
          form("d-MMM-uu"));

  private static final DateTimeFormatter MONTH_FIRST = form("M/d/uuuu");
  private static final DateTimeFormatter DAY_FIRST = form("d/M/uuuu");

  private CoderTimes() {}

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * The day in a cell; a time of day after it is passed over. Empty when the cell is blank, and,
   * which is noted, when it is not understood: a day and a month in figures between strokes may
   * stand in either order, and count only where one order gives a date or both give the same.
   */
  static Optional<LocalDate> day(CodedRow row, String column) {
    Optional<LocalDate> day = understood(row, column);
    if (day.isEmpty()) {
      row.cell(column)
          .ifPresent(span -> row.note("DATE_UNREADABLE", "is no date, or not one", column, span));
    }
    return day;
  }

  private static Optional<LocalDate> understood(CodedRow row, String column) {
    String written = row.value(column).replaceFirst("[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$", "");
    Optional<LocalDate> monthFirst = parsed(written, MONTH_FIRST);
    Optional<LocalDate> dayFirst = parsed(written, DAY_FIRST);
    if (monthFirst.isPresent() && dayFirst.isPresent()) {
      return monthFirst.equals(dayFirst) ? monthFirst : Optional.empty();
    }
    return Stream.concat(
            Stream.of(monthFirst, dayFirst), FORMS.stream().map(f -> parsed(written, f)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<LocalDate> parsed(String written, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(written, form));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A day. */
  static Read<Period> day(LocalDate day, Span words) {
    String edtf = day.toString();
    Period period = new Period(edtf, edtf, edtf, Granularity.DAY, TimeBasis.EXPLICIT, null);
    return Read.of(period, words);
  }

  /** The month in which a day lies. */
  static Read<Period> month(LocalDate day, Span words) {
    YearMonth month = YearMonth.from(day);
    Period period =
        new Period(
            month.toString(),
            month.atDay(1).toString(),
            month.atEndOfMonth().toString(),
            Granularity.MONTH,
            TimeBasis.EXPLICIT,
            null);
    return Read.inferred(period, words);
  }

  /** From a day to another, both inclusive. */
  static Read<Period> from(LocalDate first, LocalDate last, List<Span> words) {
    Period period =
        new Period(
            first + "/" + last,
            first.toString(),
            last.toString(),
            Granularity.INTERVAL,
            TimeBasis.EXPLICIT,
            null);
    return new Read<>(period, words, true);
  }
}

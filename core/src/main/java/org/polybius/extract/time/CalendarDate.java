package org.polybius.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Period;
import org.polybius.model.TimeBasis;

/**
 * A year, month or day of the Gregorian calendar, the year perhaps left out.
 *
 * @param year as stated; null when left out
 * @param month 1 to 12; null in a bare year
 * @param day 1 to 31; null in a month or year
 * @param which "last December"; null when not said
 * @param yearShift years from the anchor's, "December last year"; null when not said
 * @param weekday the weekday named with it, which tells the year; null when not said
 */
public record CalendarDate(
    @Nullable Integer year,
    @Nullable Integer month,
    @Nullable Integer day,
    @Nullable Which which,
    @Nullable Integer yearShift,
    @Nullable DayOfWeek weekday)
    implements TimeExpression {

  private static final int NEAR = 7;
  private static final int FAR = 300;
  private static final int WEEKDAY_YEARS = 3;

  /** Without a word on which of them, and without a weekday. */
  static CalendarDate of(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
    return new CalendarDate(year, month, day, null, null, null);
  }

  @Override
  public Kind kind() {
    return Kind.DATE;
  }

  @Override
  public Optional<Period> resolve(Reference reference) {
    if (year != null) {
      return in(year, TimeBasis.EXPLICIT, null);
    }
    AnchorDay anchor = reference.document();
    if (anchor == null) {
      return Optional.empty();
    }
    if (yearShift != null) {
      return in(anchor.day().getYear() + yearShift, TimeBasis.PARTIAL, anchor);
    }
    return choose(anchor, reference.direction());
  }

  private Optional<Period> in(int y, TimeBasis basis, @Nullable AnchorDay anchor) {
    if (month == null) {
      return Optional.of(Periods.unit(CalendarUnit.YEAR, Year.of(y).atDay(1), basis, anchor));
    }
    YearMonth m = YearMonth.of(y, month);
    if (day == null) {
      return Optional.of(Periods.unit(CalendarUnit.MONTH, m.atDay(1), basis, anchor));
    }
    return m.isValidDay(day)
        ? Optional.of(Periods.day(m.atDay(day), basis, anchor))
        : Optional.empty();
  }

  /** The year in which the date suits the tense, eight years either way for a 29 February. */
  private Optional<Period> choose(AnchorDay anchor, Direction direction) {
    int y = anchor.day().getYear();
    Stream<Period> candidates =
        IntStream.rangeClosed(y - 8, y + 8)
            .boxed()
            .flatMap(c -> in(c, TimeBasis.PARTIAL, anchor).stream());
    if (which != null) {
      return byWord(candidates, anchor.day(), which);
    }
    List<Period> all = candidates.toList();
    LocalDate today = anchor.day();
    Optional<Period> named = byWeekday(all, today);
    if (named.isPresent()) {
      return named;
    }
    Optional<Period> past =
        all.stream().filter(p -> !firstDay(p).isAfter(today)).reduce((a, b) -> b);
    Optional<Period> next = all.stream().filter(p -> !lastDay(p).isBefore(today)).findFirst();
    if (past.isEmpty() || next.isEmpty()) {
      return past.or(() -> next);
    }
    long back = Math.max(0, ChronoUnit.DAYS.between(lastDay(past.get()), today));
    long ahead = Math.max(0, ChronoUnit.DAYS.between(today, firstDay(next.get())));
    return isNext(direction, back, ahead) ? next : past;
  }

  /** The tense decides, save where one lies within days and the other most of a year away. */
  private static boolean isNext(Direction direction, long back, long ahead) {
    return switch (direction) {
      case PAST -> ahead <= NEAR && back > FAR;
      case FUTURE -> back > NEAR || ahead <= FAR;
      case UNKNOWN -> 2 * ahead < back;
    };
  }

  /** The nearest year in which the date falls on the weekday named with it. */
  private Optional<Period> byWeekday(List<Period> all, LocalDate today) {
    return all.stream()
        .filter(p -> firstDay(p).getDayOfWeek() == weekday)
        .filter(p -> Math.abs(firstDay(p).getYear() - today.getYear()) <= WEEKDAY_YEARS)
        .min(Comparator.comparingLong(p -> Math.abs(ChronoUnit.DAYS.between(firstDay(p), today))));
  }

  private static Optional<Period> byWord(Stream<Period> candidates, LocalDate day, Which which) {
    return switch (which) {
      case LAST ->
          candidates.filter(p -> lastDay(p).isBefore(day)).reduce((earlier, later) -> later);
      case NEXT -> candidates.filter(p -> firstDay(p).isAfter(day)).findFirst();
      case THIS -> candidates.filter(p -> firstDay(p).getYear() == day.getYear()).findFirst();
    };
  }

  private static LocalDate firstDay(Period p) {
    return Objects.requireNonNull(Periods.first(p));
  }

  private static LocalDate lastDay(Period p) {
    return Objects.requireNonNull(Periods.last(p));
  }
}

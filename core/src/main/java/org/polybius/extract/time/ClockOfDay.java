package org.polybius.extract.time;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.polybius.model.Granularity;
import org.polybius.model.Period;

/**
 * A clock time on a day: "at 7 a.m. on Friday".
 *
 * @param day the day
 * @param clock the time
 */
public record ClockOfDay(TimeExpression day, Clock clock) implements TimeExpression {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  @Override
  public Kind kind() {
    return Kind.DATE;
  }

  @Override
  public Optional<Period> resolve(Reference reference) {
    return day.resolve(reference).map(this::at);
  }

  /** The clock of a single day; of anything coarser the day's period stands unchanged. */
  private Period at(Period period) {
    LocalDate first = Periods.first(period);
    if (first == null || !period.edtf().equals(first.toString())) {
      return period;
    }
    String edtf = first + "T" + SECONDS.format(clock.time());
    if (clock.offset() != null) {
      edtf += clock.offset().getId();
    }
    String instant = clock.offset() == null ? first.toString() : edtf;
    Granularity fine = clock.hourOnly() ? Granularity.HOUR : Granularity.MINUTE;
    return new Period(edtf, instant, instant, fine, period.basis(), period.anchor());
  }
}

package org.polybius.extract.time;

import java.time.LocalDate;
import java.util.Optional;
import org.polybius.model.Granularity;
import org.polybius.model.Period;
import org.polybius.model.TimeBasis;

/**
 * A day, week … counted from the start of an event: "the fifth day of the truce".
 *
 * @param ordinal 1 is the first
 * @param unit what is counted
 */
public record EventDay(int ordinal, CalendarUnit unit) implements TimeExpression {
  @Override
  public Kind kind() {
    return Kind.DATE;
  }

  /** Empty unless the report tells when the event began. */
  @Override
  public Optional<Period> resolve(Reference reference) {
    if (unit.ofClock()) {
      return Optional.empty();
    }
    return reference.from(Reference.From.EVENT).map(this::from);
  }

  private Period from(AnchorDay start) {
    LocalDate first = unit.plus(start.day(), ordinal - 1);
    if (unit == CalendarUnit.DAY) {
      return Periods.day(first, TimeBasis.EVENT, start);
    }
    LocalDate last = unit.plus(first, 1).minusDays(1);
    Granularity granularity = unit.granularity();
    return Periods.of(first + "/" + last, first, last, granularity, TimeBasis.EVENT, start);
  }
}

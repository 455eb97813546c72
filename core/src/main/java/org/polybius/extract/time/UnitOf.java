package org.polybius.extract.time;

import java.time.LocalDate;
import java.util.Optional;
import org.polybius.model.Period;
import org.polybius.model.TimeBasis;

/**
 * A unit of the calendar beside the one that holds the anchor: "last week", "this year".
 *
 * @param shift in units
 * @param unit the unit
 * @param from what it is counted from
 */
public record UnitOf(int shift, CalendarUnit unit, Reference.From from) implements TimeExpression {
  @Override
  public Kind kind() {
    return Kind.DATE;
  }

  @Override
  public Optional<Period> resolve(Reference reference) {
    return reference
        .from(from)
        .filter(a -> !unit.ofClock())
        .map(a -> Periods.unit(unit, inside(a.day(), reference), TimeBasis.RELATIVE, a));
  }

  /**
   * "This weekend" and "the weekend", told on a weekday and not of the future, are the one before.
   */
  private LocalDate inside(LocalDate anchor, Reference reference) {
    LocalDate first = unit.floor(anchor);
    boolean ahead = reference.direction() == Direction.FUTURE || !first.isAfter(anchor);
    return unit.plus(first, shift == 0 && !ahead ? -1 : shift);
  }
}

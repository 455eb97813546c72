package org.polybius.extract.time;

import java.time.LocalDate;
import java.util.Optional;
import org.polybius.model.Period;
import org.polybius.model.TimeBasis;

/**
 * A decade or century.
 *
 * @param unit {@code DECADE} or {@code CENTURY}
 * @param year a year within it
 */
public record Decade(CalendarUnit unit, int year) implements TimeExpression {
  @Override
  public Kind kind() {
    return Kind.DATE;
  }

  @Override
  public Optional<Period> resolve(Reference reference) {
    return Optional.of(Periods.unit(unit, LocalDate.of(year, 1, 1), TimeBasis.EXPLICIT, null));
  }
}

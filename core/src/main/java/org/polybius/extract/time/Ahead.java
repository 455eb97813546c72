package org.polybius.extract.time;

import java.time.LocalDate;
import java.util.Optional;
import org.polybius.model.Period;
import org.polybius.model.TimeBasis;

/**
 * Time ahead: "in two days", "within 24 hours". With a past predicate the same words tell how long
 * something took, so it resolves towards the future only.
 *
 * @param amount positive
 * @param unit what is counted
 * @param within whether all of the time up to then is meant
 */
public record Ahead(int amount, CalendarUnit unit, boolean within) implements TimeExpression {
  @Override
  public Kind kind() {
    return Kind.DURATION;
  }

  @Override
  public Optional<Period> resolve(Reference reference) {
    AnchorDay anchor = reference.document();
    if (anchor == null || reference.direction() != Direction.FUTURE) {
      return Optional.empty();
    }
    if (within || unit.ofClock()) {
      return new Stretch(amount, unit, 1).resolve(reference);
    }
    LocalDate day = unit.plus(anchor.day(), amount);
    return Optional.of(Periods.unit(unit, day, TimeBasis.RELATIVE, anchor));
  }
}

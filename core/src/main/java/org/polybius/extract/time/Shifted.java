package org.polybius.extract.time;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Period;
import org.polybius.model.TimeBasis;

/**
 * So many units before or after a day: "two days ago", "yesterday", "a day later".
 *
 * @param amount not negative; null when not stated ("several days ago")
 * @param unit what is counted
 * @param sign -1 before, 1 after
 * @param from what it is counted from
 */
public record Shifted(@Nullable Integer amount, CalendarUnit unit, int sign, Reference.From from)
    implements TimeExpression {
  @Override
  public Kind kind() {
    return Kind.DATE;
  }

  /** Empty too for hours and minutes, which a day cannot be the start of. */
  @Override
  public Optional<Period> resolve(Reference reference) {
    Optional<AnchorDay> anchor = reference.from(from);
    if (amount == null || anchor.isEmpty() || unit.ofClock()) {
      return Optional.empty();
    }
    LocalDate day = unit.plus(anchor.get().day(), sign * amount);
    return Optional.of(Periods.unit(unit, day, TimeBasis.RELATIVE, anchor.get()));
  }
}

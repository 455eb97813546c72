package org.polybius.extract.time;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Period;
import org.polybius.model.TimeBasis;

/**
 * A stretch that ends or begins with the anchor: "the past five days", "the next 48 hours".
 *
 * @param amount positive; null when not stated ("recent weeks")
 * @param unit what is counted
 * @param sign -1 back, 1 ahead
 */
public record Stretch(@Nullable Integer amount, CalendarUnit unit, int sign)
    implements TimeExpression {
  @Override
  public Kind kind() {
    return Kind.DURATION;
  }

  @Override
  public Optional<Period> resolve(Reference reference) {
    AnchorDay anchor = reference.document();
    if (amount == null || anchor == null) {
      return Optional.empty();
    }
    LocalDate other = unit.plus(anchor.day(), sign * wholeDays(amount));
    return Optional.of(
        sign < 0
            ? Periods.interval(other, anchor.day(), TimeBasis.RELATIVE, anchor)
            : Periods.interval(anchor.day(), other, TimeBasis.RELATIVE, anchor));
  }

  /** Hours that begin within a day reach into the next one. */
  private int wholeDays(int n) {
    return unit == CalendarUnit.HOUR ? (n + 23) / 24 * 24 : n;
  }
}

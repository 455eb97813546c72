package org.polybius.extract.time;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Period;

/**
 * A time of day by the clock; it stands for a period only with a day ({@link ClockOfDay}).
 *
 * @param time local to {@code offset}
 * @param offset null when the zone is not stated
 * @param hourOnly whether no minutes are stated
 */
public record Clock(LocalTime time, @Nullable ZoneOffset offset, boolean hourOnly)
    implements TimeExpression {
  @Override
  public Kind kind() {
    return Kind.CLOCK;
  }

  @Override
  public Optional<Period> resolve(Reference reference) {
    return Optional.empty();
  }
}

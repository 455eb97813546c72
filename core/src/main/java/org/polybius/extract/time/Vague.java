package org.polybius.extract.time;

import java.util.Optional;
import org.polybius.model.Period;

/**
 * A time that names no stretch of the calendar: "recently", "now", "soon".
 *
 * @param towards past, future, or {@code UNKNOWN} for the present
 */
public record Vague(Direction towards) implements TimeExpression {
  @Override
  public Kind kind() {
    return Kind.VAGUE;
  }

  @Override
  public Optional<Period> resolve(Reference reference) {
    return Optional.empty();
  }
}

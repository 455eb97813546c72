package org.polybius.extract.time;

import java.util.Optional;
import org.polybius.model.Period;

/**
 * Something that comes again and again: "daily", "every Friday"; it stands for no period.
 *
 * @param every one of them: a unit or a weekday
 */
public record Recurring(TimeExpression every) implements TimeExpression {
  @Override
  public Kind kind() {
    return Kind.SET;
  }

  @Override
  public Optional<Period> resolve(Reference reference) {
    return Optional.empty();
  }
}

package org.polybius.extract.time;

import java.util.Optional;
import org.polybius.model.Period;

/**
 * The start, middle or end of a time: "early December", "the end of the year". Where it begins and
 * ends nobody says, so its bounds are those of the whole.
 *
 * @param position which edge
 * @param whole the time
 */
public record Edge(Position position, TimeExpression whole) implements TimeExpression {
  /** Which edge. */
  public enum Position {
    START,
    MIDDLE,
    END
  }

  @Override
  public Kind kind() {
    return whole.kind();
  }

  @Override
  public Optional<Period> resolve(Reference reference) {
    return whole.resolve(reference);
  }
}

package org.polybius.extract.time;

import java.util.Optional;
import org.polybius.model.Period;

/**
 * A time said to be approximate: "around 1990". Its bounds are those of the time named.
 *
 * @param time the time
 */
public record Approximate(TimeExpression time) implements TimeExpression {
  @Override
  public Kind kind() {
    return time.kind();
  }

  @Override
  public Optional<Period> resolve(Reference reference) {
    return time.resolve(reference)
        .map(
            p ->
                p.edtf().matches("[\\d-]+")
                    ? new Period(
                        p.edtf() + "~",
                        p.earliest(),
                        p.latest(),
                        p.granularity(),
                        p.basis(),
                        p.anchor())
                    : p);
  }
}

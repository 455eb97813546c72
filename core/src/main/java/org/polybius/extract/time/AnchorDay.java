package org.polybius.extract.time;

import java.time.LocalDate;
import org.polybius.model.Period;

/**
 * A day that relative times are counted from.
 *
 * @param kind what the day is of
 * @param day the day
 */
public record AnchorDay(Period.Anchor.Kind kind, LocalDate day) {
  /** As a period names it. */
  Period.Anchor anchor() {
    return new Period.Anchor(kind, day.toString());
  }
}

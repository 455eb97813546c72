package org.polybius.extract.time;

import java.util.Optional;
import org.polybius.model.Period;

/** What the words of a time expression mean before they are put on the calendar. */
public sealed interface TimeExpression
    permits Ahead,
        Approximate,
        CalendarDate,
        Clock,
        ClockOfDay,
        Decade,
        Edge,
        EventDay,
        Length,
        PartOfDay,
        Range,
        Recurring,
        Shifted,
        Stretch,
        SubYear,
        UnitOf,
        Vague,
        Weekday {

  /** What kind of time it is; decides what it may combine with. */
  Kind kind();

  /** The period it stands for; empty when it stands for none or when what it needs is unknown. */
  Optional<Period> resolve(Reference reference);

  /** Kinds of time, near TimeML's DATE, TIME, DURATION and SET. */
  enum Kind {
    DATE,
    CLOCK,
    DURATION,
    SET,
    VAGUE,
    RANGE
  }
}

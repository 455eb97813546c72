package org.polybius.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Period;
import org.polybius.model.TimeBasis;

/**
 * A weekday's name. A bare one is the latest such day up to the anchor, the anchor's own day
 * included because wires call today by its name; with a future or planned predicate it is the next
 * one, again from the anchor's own day.
 *
 * @param day the weekday
 * @param which "last Friday" is before the anchor, "next Friday" after it; null when not said
 * @param weekShift weeks from the anchor's, "Friday last week"; null when not said
 */
public record Weekday(DayOfWeek day, @Nullable Which which, @Nullable Integer weekShift)
    implements TimeExpression {
  @Override
  public Kind kind() {
    return Kind.DATE;
  }

  @Override
  public Optional<Period> resolve(Reference reference) {
    AnchorDay anchor = reference.document();
    return anchor == null
        ? Optional.empty()
        : Optional.of(
            Periods.day(date(anchor.day(), reference.direction()), TimeBasis.WEEKDAY, anchor));
  }

  private LocalDate date(LocalDate anchor, Direction direction) {
    if (weekShift != null) {
      LocalDate monday = CalendarUnit.WEEK.floor(anchor).plusWeeks(weekShift);
      return monday.plusDays(day.getValue() - 1L);
    }
    if (which == Which.LAST) {
      return anchor.with(TemporalAdjusters.previous(day));
    }
    if (which == Which.NEXT) {
      return anchor.with(TemporalAdjusters.next(day));
    }
    boolean ahead =
        direction == Direction.FUTURE || (which == Which.THIS && direction != Direction.PAST);
    return anchor.with(
        ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
  }
}

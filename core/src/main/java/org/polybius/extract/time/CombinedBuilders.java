package org.polybius.extract.time;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builders of expressions made of other expressions. */
final class CombinedBuilders {
  private CombinedBuilders() {}

  /** The edge of an expression caught, or of the unit that holds the document's day. */
  static Optional<TimeExpression> edge(Captures c, String argument) {
    Edge.Position position =
        c.get("EDGE").or(() -> c.get("EDGE_NOUN")).map(Edge.Position::valueOf).orElseThrow();
    if (!c.found().isEmpty()) {
      return Optional.of(new Edge(position, c.found().get(0).expression()));
    }
    return SpanBuilders.unit(c, "DOCUMENT").map(u -> new Edge(position, u));
  }

  /** Only what the calendar names: "around Wednesday" is no approximation in the news. */
  static Optional<TimeExpression> approximate(Captures c, String argument) {
    TimeExpression time = c.found().get(0).expression();
    return time instanceof CalendarDate || time instanceof Decade
        ? Optional.of(new Approximate(time))
        : Optional.empty();
  }

  /** A year stated only at the end serves for the start as well. */
  static Optional<TimeExpression> range(Captures c, String argument) {
    TimeExpression from = c.found().get(0).expression();
    TimeExpression to = c.found().get(1).expression();
    if (from instanceof CalendarDate f && to instanceof CalendarDate t && f.month() != null) {
      Integer year = startYear(f, t);
      if (f.year() == null && year != null) {
        from = CalendarDate.of(year, f.month(), f.day());
      }
    }
    return Optional.of(new Range(from, to));
  }

  private static @Nullable Integer startYear(CalendarDate from, CalendarDate to) {
    Integer start = from.month();
    Integer end = to.month();
    Integer year = to.year();
    if (start == null || end == null || year == null) {
      return null;
    }
    return start > end ? year - 1 : year;
  }
}

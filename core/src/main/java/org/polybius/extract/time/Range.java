package org.polybius.extract.time;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Granularity;
import org.polybius.model.Period;
import org.polybius.model.TimeBasis;

/**
 * From one time to another, one of them perhaps open: "from Friday until Tuesday", "since Friday",
 * "by the end of the year".
 *
 * @param from null when open
 * @param to null when open
 */
public record Range(@Nullable TimeExpression from, @Nullable TimeExpression to)
    implements TimeExpression {
  /** Refuses a range open at both ends. */
  public Range {
    if (from == null && to == null) {
      throw new IllegalArgumentException("a range without ends");
    }
  }

  @Override
  public Kind kind() {
    return Kind.RANGE;
  }

  @Override
  public Optional<Period> resolve(Reference reference) {
    if (to == null) {
      return Objects.requireNonNull(from)
          .resolve(reference.towards(Direction.PAST))
          .flatMap(p -> open(p, true));
    }
    if (from == null) {
      return to.resolve(reference.towards(until(to, reference.direction())))
          .flatMap(p -> open(p, false));
    }
    return between(from, to, reference);
  }

  /**
   * What ends lies ahead, unless it is told as past; a date told so may still be the nearer one.
   */
  private static Direction until(TimeExpression to, Direction direction) {
    boolean date = to instanceof CalendarDate;
    return switch (direction) {
      case FUTURE -> Direction.FUTURE;
      case PAST -> date ? Direction.UNKNOWN : Direction.PAST;
      case UNKNOWN -> date ? Direction.UNKNOWN : Direction.FUTURE;
    };
  }

  private static Optional<Period> open(Period end, boolean since) {
    LocalDate day = since ? Periods.first(end) : Periods.last(end);
    if (day == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Period(
            since ? end.earliest() + "/.." : "../" + end.latest(),
            since ? end.earliest() : null,
            since ? null : end.latest(),
            Granularity.INTERVAL,
            end.basis(),
            end.anchor()));
  }

  /** The end follows its start: "from Friday until Tuesday" never ends before it begins. */
  private static Optional<Period> between(
      TimeExpression from, TimeExpression to, Reference reference) {
    Optional<Period> start = from.resolve(reference);
    LocalDate first = start.map(Periods::first).orElse(null);
    if (first == null) {
      return Optional.empty();
    }
    Optional<Period> end = to.resolve(reference);
    if (end.map(Periods::last).filter(d -> !d.isBefore(first)).isEmpty()) {
      AnchorDay mention = new AnchorDay(Period.Anchor.Kind.MENTION, first);
      end = to.resolve(Reference.of(mention, Direction.FUTURE));
    }
    return end.flatMap(e -> closed(start.get(), e));
  }

  private static Optional<Period> closed(Period start, Period end) {
    LocalDate first = Periods.first(start);
    LocalDate last = Periods.last(end);
    if (first == null || last == null || last.isBefore(first)) {
      return Optional.empty();
    }
    boolean anchored = start.anchor() != null || end.anchor() == null;
    TimeBasis basis = anchored ? start.basis() : end.basis();
    return Optional.of(
        new Period(
            start.earliest() + "/" + end.latest(),
            start.earliest(),
            end.latest(),
            Granularity.INTERVAL,
            basis,
            anchored ? start.anchor() : end.anchor()));
  }
}

package org.polybius.extract.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Quantity;
import org.polybius.model.Quantity.Bound;

/**
 * A number as the words give it, of whatever it counts or measures.
 *
 * @param low the lower end of a range, or the lowest value of a vague word
 * @param high the upper end of a range
 * @param point the number named
 * @param bound how the words bound it
 */
public record Measure(
    @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable BigDecimal point, Bound bound) {

  static Measure exactly(BigDecimal value) {
    return new Measure(null, null, value, Bound.EXACTLY);
  }

  static Measure vague(BigDecimal low) {
    return new Measure(low, null, null, Bound.VAGUE);
  }

  static Measure range(BigDecimal low, BigDecimal high) {
    return new Measure(low, high, null, Bound.RANGE);
  }

  /** The same number under a bound; ranges and vague words keep theirs. */
  Measure bounded(Bound by) {
    return bound == Bound.RANGE || bound == Bound.VAGUE ? this : new Measure(low, high, point, by);
  }

  /** As a number of people; empty when no whole number of people is meant. */
  public Optional<Quantity> people() {
    Long lowest = whole(low);
    Long highest = whole(high);
    Long named = whole(point);
    if ((lowest == null && named == null) || (bound == Bound.RANGE && highest == null)) {
      return Optional.empty();
    }
    return Optional.of(quantity(lowest, highest, named));
  }

  private Quantity quantity(@Nullable Long lowest, @Nullable Long highest, @Nullable Long named) {
    if (named == null) {
      long from = lowest == null ? 0 : lowest;
      return highest == null ? Quantity.vague(from) : Quantity.range(from, highest);
    }
    return switch (bound) {
      case AT_LEAST -> Quantity.atLeast(named);
      case OVER -> Quantity.over(named);
      case UP_TO -> Quantity.upTo(named);
      case UNDER -> named == 0 ? Quantity.exactly(0) : Quantity.under(named);
      case ABOUT -> Quantity.about(named);
      case EXACTLY, RANGE, VAGUE -> Quantity.exactly(named);
    };
  }

  private static @Nullable Long whole(@Nullable BigDecimal value) {
    if (value == null || value.setScale(0, RoundingMode.DOWN).compareTo(value) != 0) {
      return null;
    }
    return value.precision() - value.scale() > 12 ? null : value.longValue();
  }
}

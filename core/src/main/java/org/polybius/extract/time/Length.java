package org.polybius.extract.time;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Period;

/**
 * A length of time, nowhere on the calendar: "four-day", "two and a half hours".
 *
 * @param parts from the coarsest, at least one
 */
public record Length(List<Part> parts) implements TimeExpression {

  /**
   * So many of a unit.
   *
   * @param amount decimal digits, perhaps with a fraction; null when not stated ("for weeks")
   * @param unit the unit
   */
  public record Part(@Nullable String amount, CalendarUnit unit) {}

  /** Refuses a length of nothing. */
  public Length {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a length without parts");
    }
  }

  @Override
  public Kind kind() {
    return Kind.DURATION;
  }

  @Override
  public Optional<Period> resolve(Reference reference) {
    return Optional.empty();
  }

  /** ISO 8601 duration: P4D, PT48H; empty when an amount is not stated. */
  public Optional<String> iso() {
    StringBuilder date = new StringBuilder("P");
    StringBuilder time = new StringBuilder();
    for (Part part : parts) {
      if (part.amount == null) {
        return Optional.empty();
      }
      (part.unit.ofClock() ? time : date).append(iso(part.amount, part.unit));
    }
    return Optional.of(time.length() == 0 ? date.toString() : date + "T" + time);
  }

  /** Half a year is six months and half an hour thirty minutes; other fractions stay decimal. */
  private static String iso(String amount, CalendarUnit unit) {
    String whole = amount.endsWith(".5") ? amount.substring(0, amount.length() - 2) : "";
    String rest = unit == CalendarUnit.YEAR ? "6M" : unit == CalendarUnit.HOUR ? "30M" : "";
    if (!whole.isEmpty() && !rest.isEmpty()) {
      return (whole.equals("0") ? "" : whole + unit.letter()) + rest;
    }
    return switch (unit) {
      case WEEKEND -> times(amount, 2) + "D";
      case QUARTER -> times(amount, 3) + "M";
      case DECADE -> times(amount, 10) + "Y";
      case CENTURY -> times(amount, 100) + "Y";
      default -> amount + unit.letter();
    };
  }

  private static String times(String amount, int n) {
    return new java.math.BigDecimal(amount)
        .multiply(java.math.BigDecimal.valueOf(n))
        .stripTrailingZeros()
        .toPlainString();
  }
}

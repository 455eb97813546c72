package org.polybius.extract.time;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builders of what is counted in units: lengths, shifts, units beside the anchor's. */
final class SpanBuilders {
  private static final int MOST = 10_000;

  private SpanBuilders() {}

  private static CalendarUnit unit(Captures c) {
    return c.get("UNIT").or(() -> c.get("UNITS")).map(CalendarUnit::valueOf).orElseThrow();
  }

  /**
   * The argument is what it is counted from, with an optional shift and unit: "DOCUMENT 0 WEEKEND".
   */
  static Optional<TimeExpression> unit(Captures c, String argument) {
    String[] words = argument.split(" ");
    int shift =
        words.length > 1
            ? Integer.parseInt(words[1])
            : c.get("WHICH").map(w -> Which.valueOf(w).shift()).orElse(0);
    CalendarUnit unit = words.length > 2 ? CalendarUnit.valueOf(words[2]) : unit(c);
    return Optional.of(new UnitOf(shift, unit, Reference.From.valueOf(words[0])));
  }

  /** The argument is the sign and what it is counted from: "-1 DOCUMENT". */
  static Optional<TimeExpression> shift(Captures c, String argument) {
    String[] words = argument.split(" ");
    List<Length.Part> parts = parts(c);
    Integer amount = parts.isEmpty() ? null : whole(parts.get(0).amount());
    CalendarUnit unit = parts.isEmpty() ? unit(c) : parts.get(0).unit();
    return Optional.of(
        new Shifted(amount, unit, Integer.parseInt(words[0]), Reference.From.valueOf(words[1])));
  }

  /** A day so many days from the document's; the argument overrides the word's own number. */
  static Optional<TimeExpression> deictic(Captures c, String argument) {
    int days = Integer.parseInt(argument.isEmpty() ? c.get("DEICTIC").orElseThrow() : argument);
    return Optional.of(days(days));
  }

  /** A day so many days from the document's. */
  static Shifted days(int days) {
    return new Shifted(
        Math.abs(days), CalendarUnit.DAY, days < 0 ? -1 : 1, Reference.From.DOCUMENT);
  }

  /** "The past five days"; without WHICH ("recent weeks") it lies back. */
  static Optional<TimeExpression> stretch(Captures c, String argument) {
    int sign = c.get("WHICH").map(w -> Which.valueOf(w).shift()).orElse(-1);
    List<Length.Part> parts = parts(c);
    if (sign == 0) {
      return Optional.empty();
    }
    Integer amount =
        argument.isEmpty()
            ? (parts.isEmpty() ? null : whole(parts.get(0).amount()))
            : Integer.valueOf(argument);
    return Optional.of(new Stretch(amount, unit(c), sign));
  }

  static Optional<TimeExpression> length(Captures c, String argument) {
    List<Length.Part> parts = parts(c);
    return parts.isEmpty()
        ? Optional.of(new Length(List.of(new Length.Part(null, unit(c)))))
        : Optional.of(new Length(parts));
  }

  private static List<Length.Part> parts(Captures c) {
    Amounts amounts = new Amounts();
    c.pairs().forEach(pair -> amounts.add(pair[0], pair[1]));
    return amounts.parts();
  }

  private static @Nullable Integer whole(@Nullable String amount) {
    return amount == null || amount.contains(".") || amount.length() > 5
        ? null
        : Integer.valueOf(amount);
  }

  /** A word that says it ("daily"), a weekday, or an amount of a unit. */
  static Optional<TimeExpression> every(Captures c, String argument) {
    if (c.get("SETWORD").isPresent()) {
      return every(CalendarUnit.valueOf(c.get("SETWORD").get()));
    }
    if (c.get("WEEKDAY").isPresent()) {
      return DateBuilders.weekday(c, "").map(Recurring::new);
    }
    List<Length.Part> parts = parts(c);
    return parts.isEmpty() ? every(unit(c)) : Optional.of(new Recurring(new Length(parts)));
  }

  private static Optional<TimeExpression> every(CalendarUnit unit) {
    return Optional.of(new Recurring(new Length(List.of(new Length.Part("1", unit)))));
  }

  /** The argument names the unit where the words do not: "day 47". */
  static Optional<TimeExpression> eventDay(Captures c, String argument) {
    Integer ordinal = c.number("ORD") != null ? c.number("ORD") : c.number("COUNT");
    return ordinal == null || ordinal < 1 || ordinal > MOST
        ? Optional.empty()
        : Optional.of(
            new EventDay(ordinal, argument.isEmpty() ? unit(c) : CalendarUnit.valueOf(argument)));
  }

  /** The argument is "within" or empty. */
  static Optional<TimeExpression> ahead(Captures c, String argument) {
    if (!(c.found().get(0).expression() instanceof Length length) || length.parts().size() > 1) {
      return Optional.empty();
    }
    Length.Part part = length.parts().get(0);
    Integer amount = whole(part.amount());
    return amount == null || amount < 1
        ? Optional.empty()
        : Optional.of(new Ahead(amount, part.unit(), argument.equals("within")));
  }
}

package org.polybius.extract.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts amounts and units together from the symbols caught: "two and a half years". */
final class Amounts {
  private final List<Length.Part> parts = new ArrayList<>();
  private @Nullable String amount;
  private boolean counted;
  private boolean article;
  private boolean half;

  /** Takes the next symbol; those that are neither amount nor unit are passed over. */
  void add(String symbol, String value) {
    switch (symbol) {
      case "COUNT", "ART", "COUPLE", "DOZEN" -> count(value, symbol.equals("ART"));
      case "FEW" -> count(null, false);
      case "HALF" -> half();
      case "UNIT", "UNITS" -> unit(CalendarUnit.valueOf(value));
      default -> {}
    }
  }

  private void count(@Nullable String value, boolean isArticle) {
    amount = value;
    counted = true;
    article = isArticle;
  }

  /** "A day and a half" adds to the unit before; "half a day" and "a half day" stand alone. */
  private void half() {
    if (!counted && !parts.isEmpty()) {
      Length.Part last = parts.remove(parts.size() - 1);
      parts.add(new Length.Part(last.amount() + ".5", last.unit()));
      return;
    }
    half = true;
  }

  private void unit(CalendarUnit unit) {
    if (half) {
      boolean alone = amount == null || article;
      parts.add(new Length.Part(alone ? "0.5" : amount + ".5", unit));
    } else if (counted) {
      parts.add(new Length.Part(amount, unit));
    }
    amount = null;
    counted = false;
    article = false;
    half = false;
  }

  /** What was put together, in text order; empty when no unit was counted. */
  List<Length.Part> parts() {
    return List.copyOf(parts);
  }
}

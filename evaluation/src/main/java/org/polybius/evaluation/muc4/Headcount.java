package org.polybius.evaluation.muc4;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of people: {@code 50}, {@code 10-15}, {@code 10-} (at least), {@code -26} (at most),
 * {@code ~100} (about), {@code PLURAL} (more than one).
 *
 * @param low lowest number, inclusive; null where open
 * @param high highest number, inclusive; null where open
 */
record Headcount(@Nullable Long low, @Nullable Long high) {
  /** More than one, no number given. */
  static final Headcount PLURAL = new Headcount(null, null);

  private static final Pattern FORM = Pattern.compile("~?(\\d*)\\s*(-?)\\s*(\\d*)");

  /** Exactly so many. */
  static Headcount of(long n) {
    return new Headcount(n, n);
  }

  /** Reads the templates' form; empty when it says nothing. */
  static Optional<Headcount> parse(String value) {
    if (value.equals("PLURAL")) {
      return Optional.of(PLURAL);
    }
    Matcher m = FORM.matcher(value);
    if (!m.matches() || (m.group(1).isEmpty() && m.group(3).isEmpty())) {
      return Optional.empty();
    }
    Long low = number(m.group(1));
    return Optional.of(new Headcount(low, m.group(2).isEmpty() ? low : number(m.group(3))));
  }

  private static @Nullable Long number(String digits) {
    return digits.isEmpty() ? null : Long.valueOf(digits);
  }

  /** Whether two or more are meant. */
  boolean several() {
    return this.equals(PLURAL) || (low != null ? low : high != null ? high : 0) >= 2;
  }

  /** Whether a number found is equal, inside the range, or as unknown as this. */
  boolean accepts(Headcount got) {
    if (this.equals(PLURAL) || got.equals(PLURAL)) {
      return this.equals(got);
    }
    Long n = got.low != null ? got.low : got.high;
    return n != null && (low == null || n >= low) && (high == null || n <= high);
  }
}

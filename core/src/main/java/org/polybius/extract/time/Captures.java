package org.polybius.extract.time;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the symbols of a pattern caught, as a list that grows at its end. */
final class Captures {
  static final Captures NONE = new Captures(null, "", "", null);

  private final @Nullable Captures before;
  private final String symbol;
  private final String value;
  private final @Nullable Found found;

  private Captures(@Nullable Captures before, String symbol, String value, @Nullable Found found) {
    this.before = before;
    this.symbol = symbol;
    this.value = value;
    this.found = found;
  }

  Captures with(String caught, String as) {
    return new Captures(this, caught, as, null);
  }

  Captures with(Found caught) {
    return new Captures(this, "<>", "", caught);
  }

  /** The value first caught by a symbol. */
  Optional<String> get(String wanted) {
    List<String> all = all(wanted);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  /** The number first caught by a symbol; null when there is none. */
  @Nullable Integer number(String wanted) {
    return get(wanted).map(Integer::valueOf).orElse(null);
  }

  /** All values caught by a symbol, in text order. */
  List<String> all(String wanted) {
    List<String> values = new ArrayList<>();
    for (Captures c = this; c.before != null; c = c.before) {
      if (c.symbol.equals(wanted)) {
        values.add(c.value);
      }
    }
    Collections.reverse(values);
    return values;
  }

  /** All caught symbols with their values, in text order. */
  List<String[]> pairs() {
    List<String[]> pairs = new ArrayList<>();
    for (Captures c = this; c.before != null; c = c.before) {
      pairs.add(new String[] {c.symbol, c.value});
    }
    Collections.reverse(pairs);
    return pairs;
  }

  /** The expressions caught, in text order. */
  List<Found> found() {
    List<Found> all = new ArrayList<>();
    for (Captures c = this; c.before != null; c = c.before) {
      if (c.found != null) {
        all.add(c.found);
      }
    }
    Collections.reverse(all);
    return all;
  }
}

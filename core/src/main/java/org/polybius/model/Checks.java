package org.polybius.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The refusals shared by the records of this package. */
final class Checks {
  private Checks() {}

  /** An unmodifiable copy ordered by key, so that equal values print alike. */
  static Map<String, List<Span>> sortedCopy(Map<String, List<Span>> map) {
    TreeMap<String, List<Span>> copy = new TreeMap<>();
    map.forEach((key, spans) -> copy.put(key, List.copyOf(spans)));
    return Collections.unmodifiableMap(copy);
  }

  /** Refuses "" where absence is meant. */
  static void notBlank(@Nullable String value, String what) {
    if (value != null && value.isBlank()) {
      throw new IllegalArgumentException(what + " is blank: leave out what was not stated");
    }
  }

  /** ISO 3166-1 alpha-3, Kosovo XKX. */
  static void country(@Nullable String code) {
    if (code != null && !code.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("not an ISO 3166-1 alpha-3 code: " + code);
    }
  }
}

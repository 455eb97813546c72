package org.polybius.verify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects findings in the order in which they are met. */
final class Findings {
  private static final int SHOWN = 80;
  private final List<Finding> list = new ArrayList<>();

  void add(String path, Finding.Rule rule, String message) {
    list.add(new Finding(path, rule, message, null, null));
  }

  void add(
      String path,
      Finding.Rule rule,
      String message,
      @Nullable String expected,
      @Nullable String got) {
    list.add(new Finding(path, rule, message, quoted(expected), quoted(got)));
  }

  List<Finding> list() {
    return List.copyOf(list);
  }

  private static @Nullable String quoted(@Nullable String value) {
    if (value == null) {
      return null;
    }
    return "\"" + (value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…") + "\"";
  }
}

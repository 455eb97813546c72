package org.polybius.evaluation.muc4;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One answer of a slot.
 *
 * @param alternatives wordings of which any is right, in capitals; at least one for what is wanted
 * @param optional whether leaving it out is right too
 */
record Filler(List<String> alternatives, boolean optional) {
  private static final Set<String> EMPTY =
      Set.of("THE", "A", "AN", "OF", "AND", "OTHER", "ONE", "TWO", "THREE", "SEVERAL");

  /** Copies the list. */
  Filler {
    alternatives = List.copyOf(alternatives);
  }

  /** Whether a wording is right: the same, or with the same last content word. */
  boolean matches(String wording) {
    String got = normalised(wording);
    return alternatives.stream()
        .map(Filler::normalised)
        .anyMatch(a -> a.equals(got) || (!last(a).isEmpty() && last(a).equals(last(got))));
  }

  /** Capitals, letters and digits only, single blanks. */
  static String normalised(String wording) {
    return wording.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", " ").strip();
  }

  /** The last content word as it stands: "soldier" is not "soldiers". */
  private static String last(String wording) {
    String last = "";
    for (String word : wording.split(" ", -1)) {
      last = EMPTY.contains(word) ? last : word;
    }
    return last;
  }
}

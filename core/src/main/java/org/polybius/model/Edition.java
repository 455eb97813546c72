package org.polybius.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which version of itself a report is.
 *
 * @param modified when it was last changed, as it says; EDTF
 * @param retrieved when it was taken from the web, ISO 8601 instant; null for what came otherwise
 * @param notices what it says of its version, in the order of the title and the text; the words are
 *     under {@code notices} of the report's spans, in the same order
 */
public record Edition(@Nullable String modified, @Nullable String retrieved, List<Notice> notices) {
  /** Nothing is known. */
  public static final Edition UNKNOWN = new Edition(null, null, List.of());

  /** Copies the list; refuses blanks. */
  public Edition {
    Checks.notBlank(modified, "modified");
    Checks.notBlank(retrieved, "retrieved");
    notices = List.copyOf(notices);
  }
}

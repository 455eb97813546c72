package org.polybius.extract.factuality;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Status;

/**
 * What a word does to the standing of the act that depends on it.
 *
 * @param kind the kind of change
 * @param status the new status of kind SET, else null
 */
record Effect(Kind kind, @Nullable Status status) {

  /** Kinds of change. */
  enum Kind {
    /** The act stands as the word itself does. */
    KEEP,
    /** The act stands opposite to the word. */
    NEGATE,
    /** The act is so, whatever becomes of the word. */
    FACT,
    /** The act takes a status of its own. */
    SET
  }

  static final Effect KEEP = new Effect(Kind.KEEP, null);
  static final Effect FACT = new Effect(Kind.FACT, null);

  /** KEEP, NEGATE, FACT or the name of a status. */
  static Effect parse(String cell) {
    return switch (cell.toUpperCase(Locale.ROOT)) {
      case "KEEP" -> KEEP;
      case "NEGATE" -> new Effect(Kind.NEGATE, null);
      case "FACT" -> FACT;
      default -> set(Status.valueOf(cell));
    };
  }

  /** The act takes a status of its own. */
  static Effect set(Status status) {
    return new Effect(Kind.SET, status);
  }
}

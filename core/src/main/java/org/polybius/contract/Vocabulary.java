package org.polybius.contract;

import java.util.Locale;
import org.polybius.model.Claim;
import org.polybius.model.EventContext;
import org.polybius.model.EventMode;

/**
 * How constants are spelled: modes and contexts as PLOVER spells them, kinds of claim in lower
 * case, all others in upper case with underscores.
 */
final class Vocabulary {
  private Vocabulary() {}

  static String word(Enum<?> constant) {
    if (constant instanceof EventMode mode) {
      return mode.label();
    }
    if (constant instanceof EventContext context) {
      return context.label();
    }
    if (constant instanceof Claim.Kind) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
    return constant.name();
  }

  static <E extends Enum<E>> E constant(Class<E> type, In in) {
    String word = in.text();
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(word)) {
        return constant;
      }
    }
    throw in.wrong("\"" + word + "\" is no " + type.getSimpleName());
  }
}

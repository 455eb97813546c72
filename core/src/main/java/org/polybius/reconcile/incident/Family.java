package org.polybius.reconcile.incident;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.EventClaim;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Fate;

/**
 * Acts that may be one and the same event: a shooting, the wounds and the deaths it leaves are told
 * by different words and are one incident. Acts of different families never are.
 *
 * @param name lower case
 */
record Family(String name) {
  static final Family VIOLENCE = new Family("violence");
  static final Family ABDUCTION = new Family("abduction");
  static final Family RELEASE = new Family("release");
  static final Family ARREST = new Family("arrest");
  static final Family EVACUATION = new Family("evacuation");

  /** The family of an act. */
  static Family of(EventClaim.Act act) {
    EventMode mode = act.mode();
    return switch (act.type()) {
      case ASSAULT -> mode == EventMode.ABDUCT ? ABDUCTION : VIOLENCE;
      case EVACUATE -> EVACUATION;
      case RETREAT -> mode == EventMode.RELEASE ? RELEASE : finer(act.type(), mode);
      case COERCE -> mode == EventMode.ARREST ? ARREST : finer(act.type(), mode);
      case CONCEDE, PROTEST, MOBILIZE, SANCTION -> finer(act.type(), mode);
      default -> new Family(act.type().name().toLowerCase(Locale.ROOT));
    };
  }

  /** The family of what befell people, where that alone tells of an event. */
  static Optional<Family> of(Fate fate) {
    return switch (fate) {
      case KILLED, INJURED -> Optional.of(VIOLENCE);
      case TAKEN -> Optional.of(ABDUCTION);
      case RELEASED, EXCHANGED, RESCUED -> Optional.of(RELEASE);
      case DETAINED -> Optional.of(ARREST);
      case EVACUATED -> Optional.of(EVACUATION);
      case HELD, MISSING, DISPLACED, BODY_RETURNED, OTHER -> Optional.empty();
    };
  }

  private static Family finer(EventType type, @Nullable EventMode mode) {
    String name = mode == null ? type.name() : type.name() + "/" + mode.label();
    return new Family(name.toLowerCase(Locale.ROOT));
  }
}

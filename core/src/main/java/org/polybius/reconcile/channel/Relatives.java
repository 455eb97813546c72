package org.polybius.reconcile.channel;

import java.util.Set;
import java.util.TreeSet;
import org.polybius.model.ActorMention;
import org.polybius.reconcile.Lines;
import org.polybius.reconcile.Principal;
import org.polybius.reconcile.channel.Contact.Side;

/**
 * The families of those who are held or missing: no body speaks for them, but states and movements
 * meet them. All of them are one side.
 */
final class Relatives {
  /** The side that they are. */
  static final Side SIDE = Parties.state(new Principal("families", "families", null));

  private static final Set<String> WORDS =
      new TreeSet<>(Lines.of(Relatives.class, "relatives.tsv"));

  private Relatives() {}

  /** Whether an actor is somebody's family, by the last word of the role. */
  static boolean are(ActorMention actor) {
    String role = actor.role();
    return actor.name() == null
        && role != null
        && WORDS.contains(role.substring(role.lastIndexOf(' ') + 1));
  }
}

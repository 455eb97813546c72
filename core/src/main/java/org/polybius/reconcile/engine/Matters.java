package org.polybius.reconcile.engine;

import java.util.List;
import java.util.Optional;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.agreement.Agreements;
import org.polybius.reconcile.channel.Channels;
import org.polybius.reconcile.copies.Copies;
import org.polybius.reconcile.incident.Incidents;
import org.polybius.reconcile.story.Stories;
import org.polybius.reconcile.tally.Tallies;
import org.polybius.reconcile.version.Versions;

/** The kinds of thing that are reconciled. */
public final class Matters {
  private static final List<Matter<?>> ALL =
      List.of(
          new Stories(),
          new Copies(),
          new Incidents(),
          new Tallies(),
          new Agreements(),
          new Channels(),
          new Versions());

  private Matters() {}

  /** All of them, in the order in which they are shown. */
  public static List<Matter<?>> all() {
    return ALL;
  }

  /** The matter of a name. */
  public static Optional<Matter<?>> named(String name) {
    return ALL.stream().<Matter<?>>map(m -> m).filter(m -> m.name().equals(name)).findFirst();
  }
}

package org.polybius.export.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.polybius.export.Harmless;
import org.polybius.reconcile.channel.Channel;
import org.polybius.reconcile.incident.Incident;

/**
 * Who acts towards whom, or together with whom: the one place where the two sides of an act become
 * pairs, for the graph formats and the picture of the network alike.
 */
public final class Pairs {
  static final String NAME = "name:";
  private static final String STATE = "country:";

  private Pairs() {}

  /**
   * Two actors of an incident.
   *
   * @param one id of who acts
   * @param other id of whom it is done to, or who acts too
   * @param directed whether it is done to the other
   */
  public record Pair(String one, String other, boolean directed) {}

  /** From each who acts to each to whom; between those who act when nobody is acted upon. */
  public static List<Pair> of(Incident incident) {
    List<String> actors = ids(incident.actors());
    List<String> targets = ids(incident.recipients());
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < actors.size(); a++) {
      List<String> others = targets.isEmpty() ? actors.subList(a + 1, actors.size()) : targets;
      for (String other : others) {
        if (!other.equals(actors.get(a))) {
          pairs.add(new Pair(actors.get(a), other, !targets.isEmpty()));
        }
      }
    }
    return pairs;
  }

  private static List<String> ids(List<Incident.Who> people) {
    return people.stream().map(Pairs::id).distinct().toList();
  }

  /** The id of somebody in an incident: that of the register, else made of the name. */
  public static String id(Incident.Who who) {
    String id = who.id();
    return id == null ? NAME + folded(who.name()) : id;
  }

  /** The id of a party of a channel. */
  public static String id(Channel.Party party) {
    return party.key().startsWith(STATE) ? party.key().substring(STATE.length()) : party.key();
  }

  /** As a document can hold it, so that no two nodes get the same id there. */
  static String folded(String name) {
    return Harmless.line(name).toLowerCase(Locale.ROOT);
  }
}

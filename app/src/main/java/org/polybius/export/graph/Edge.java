package org.polybius.export.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection of two.
 *
 * @param id unique among the edges
 * @param kind event, channel, mediation or wing
 * @param source id of a node
 * @param target id of another
 * @param directed whether it goes from the one to the other
 * @param act PLOVER category of an event; the manner of a channel; null for others
 * @param mode PLOVER mode; the route of a channel; null where there is none
 * @param attitude cooperation or conflict, of an event; null where it is neither
 * @param standing ACTUAL or AHEAD, of an event; the polarity of a channel; null for others
 * @param from first day, ISO 8601; null when not known
 * @param to last day, ISO 8601; null when not known
 * @param weight reports behind it; 1 for a wing
 * @param thing id of the incident or channel; "" for a wing
 * @param claims behind it, as users name them
 */
record Edge(
    String id,
    Kind kind,
    String source,
    String target,
    boolean directed,
    @Nullable String act,
    @Nullable String mode,
    @Nullable String attitude,
    @Nullable String standing,
    @Nullable String from,
    @Nullable String to,
    long weight,
    String thing,
    List<String> claims) {

  /** Kinds of connection. */
  enum Kind {
    EVENT,
    CHANNEL,
    MEDIATION,
    WING
  }
}

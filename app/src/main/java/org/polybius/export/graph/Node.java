package org.polybius.export.graph;

import org.jspecify.annotations.Nullable;

/**
 * An actor.
 *
 * @param id in the register, a country's code, or {@code name:} and the name in lower case
 * @param label name
 * @param country ISO 3166-1 alpha-3; null when not known
 * @param sector primary PLOVER sector; null when not known
 * @param wingOf id of the whole that it is a wing of; null for none
 * @param from first day of what is told of it; null when no day is
 * @param to last day
 */
record Node(
    String id,
    String label,
    @Nullable String country,
    @Nullable String sector,
    @Nullable String wingOf,
    @Nullable String from,
    @Nullable String to) {

  /** A node of which no more than the name is known. */
  static Node named(String id, String label) {
    return new Node(id, label, null, null, null, null, null);
  }

  /** Both in one: what this one lacks is taken of the other, the days are those of both. */
  Node and(Node other) {
    return new Node(
        id,
        label,
        country == null ? other.country : country,
        sector == null ? other.sector : sector,
        wingOf == null ? other.wingOf : wingOf,
        earlier(from, other.from),
        later(to, other.to));
  }

  private static @Nullable String earlier(@Nullable String one, @Nullable String other) {
    return one == null || (other != null && other.compareTo(one) < 0) ? other : one;
  }

  private static @Nullable String later(@Nullable String one, @Nullable String other) {
    return one == null || (other != null && other.compareTo(one) > 0) ? other : one;
  }
}

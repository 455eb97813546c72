package org.polybius.reconcile.channel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.polybius.model.ContactClaim.Polarity;
import org.polybius.reconcile.channel.Channel.Manner;
import org.polybius.reconcile.channel.Channel.Route;

/**
 * Contacts that are one channel.
 *
 * @param route by what way
 * @param polarity EXISTS also for what is ended
 * @param contacts in order, at least one
 */
record Cell(Route route, Polarity polarity, List<Contact> contacts) implements Comparable<Cell> {
  /** Copies the list in order. */
  Cell {
    contacts = contacts.stream().sorted().toList();
  }

  /**
   * The channels of two. Contact of which it is not told whether others are between them is that
   * which is told otherwise: the direct one, else the mediated one.
   */
  static List<Cell> of(Collection<Contact> contacts) {
    Map<Polarity, List<Contact>> byPolarity = new EnumMap<>(Polarity.class);
    for (Contact contact : contacts) {
      Polarity polarity = contact.affirmed() ? Polarity.EXISTS : contact.polarity();
      byPolarity.computeIfAbsent(polarity, p -> new ArrayList<>()).add(contact);
    }
    List<Cell> cells = new ArrayList<>();
    byPolarity.forEach(
        (polarity, list) -> {
          if (polarity == Polarity.EXISTS) {
            cells.addAll(affirmed(list));
          } else {
            cells.add(new Cell(Route.PLAIN, polarity, list));
          }
        });
    return cells;
  }

  private static List<Cell> affirmed(List<Contact> contacts) {
    Map<Route, List<Contact>> byRoute = new EnumMap<>(Route.class);
    List<Contact> bare = new ArrayList<>();
    for (Contact contact : contacts) {
      boolean unstated = contact.route() == Route.PLAIN && contact.manner() == Manner.UNSTATED;
      Route route =
          contact.manner() == Manner.INDIRECT && contact.route() == Route.PLAIN
              ? Route.MEDIATED
              : contact.route();
      (unstated ? bare : byRoute.computeIfAbsent(route, r -> new ArrayList<>())).add(contact);
    }
    if (!bare.isEmpty()) {
      boolean mediated = byRoute.containsKey(Route.MEDIATED) && !byRoute.containsKey(Route.PLAIN);
      Route route = mediated ? Route.MEDIATED : Route.PLAIN;
      byRoute.computeIfAbsent(route, r -> new ArrayList<>()).addAll(bare);
    }
    List<Cell> cells = new ArrayList<>();
    byRoute.forEach((route, list) -> cells.add(new Cell(route, Polarity.EXISTS, list)));
    return cells;
  }

  /** Whether it is told to be or to have been. */
  boolean affirmed() {
    return polarity == Polarity.EXISTS;
  }

  /** With others. */
  Cell with(Cell other) {
    List<Contact> all = new ArrayList<>(contacts);
    all.addAll(other.contacts);
    return new Cell(route, polarity, all);
  }

  @Override
  public int compareTo(Cell other) {
    return contacts.get(0).compareTo(other.contacts.get(0));
  }
}

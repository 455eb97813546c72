package org.polybius.reconcile.channel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ContactClaim.Polarity;
import org.polybius.model.ContactClaim.Scope;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Principal;
import org.polybius.reconcile.channel.Channel.Manner;
import org.polybius.reconcile.channel.Channel.Route;

/**
 * What one claim says of the contact of two.
 *
 * @param item the claim
 * @param one of the two, by key before the other
 * @param other of the two
 * @param via through whom
 * @param route by what way
 * @param manner whether without others between them
 * @param polarity what is said of it
 * @param scope on which level; null when not told
 * @param restriction the words that restrict it; null when none do
 * @param first day on which they were in contact; null when not known
 * @param last day on which they were in contact; null when not known
 */
record Contact(
    Item item,
    Side one,
    Side other,
    List<Side> via,
    Route route,
    Manner manner,
    Polarity polarity,
    @Nullable Scope scope,
    @Nullable String restriction,
    @Nullable String first,
    @Nullable String last)
    implements Comparable<Contact> {
  /** Copies the list; puts the two in order; refuses contact with oneself. */
  Contact {
    via = List.copyOf(via);
    int order = one.who().compareTo(other.who());
    if (order == 0) {
      throw new IllegalArgumentException("contact with oneself: " + one.who().key());
    }
    if (order > 0) {
      Side swapped = one;
      one = other;
      other = swapped;
    }
  }

  /**
   * One who is in contact.
   *
   * @param who for whom
   * @param whole the movement of a wing; else the same
   * @param as the name under which the report has it in contact
   * @param spy whether an intelligence service is
   */
  record Side(Principal who, Principal whole, String as, boolean spy) {
    boolean isWing() {
      return !who.equals(whole);
    }
  }

  /** What all contacts of these two have in common. */
  String pair() {
    return one.who().key() + " | " + other.who().key();
  }

  /** Whether the two are told to be in contact, or to have been. */
  boolean affirmed() {
    return polarity == Polarity.EXISTS || polarity == Polarity.ENDED;
  }

  /** This contact and, where others stand between the two, that of each of the two with them. */
  List<Contact> withMediators() {
    List<Contact> all = new ArrayList<>(List.of(this));
    if (affirmed()) {
      for (Side between : via) {
        all.add(leg(one, between));
        all.add(leg(other, between));
      }
    }
    return all;
  }

  private Contact leg(Side party, Side between) {
    Scope level = route == Route.TRANSFER ? Scope.HUMANITARIAN : null;
    Polarity alive = Polarity.EXISTS;
    return new Contact(
        item,
        party,
        between,
        List.of(),
        Route.PLAIN,
        Manner.DIRECT,
        alive,
        level,
        null,
        first,
        last);
  }

  @Override
  public int compareTo(Contact contact) {
    return item.compareTo(contact.item);
  }
}

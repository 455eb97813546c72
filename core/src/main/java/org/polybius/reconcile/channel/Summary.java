package org.polybius.reconcile.channel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ContactClaim.Polarity;
import org.polybius.reconcile.Ids;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Principal;
import org.polybius.reconcile.channel.Channel.Manner;
import org.polybius.reconcile.channel.Channel.Named;
import org.polybius.reconcile.channel.Channel.Party;
import org.polybius.reconcile.channel.Channel.Route;
import org.polybius.reconcile.channel.Contact.Side;

/** What the contacts of one channel amount to. */
final class Summary {
  private final Cell cell;
  private final List<Contact> contacts;
  private final List<Contact> denying;

  private Summary(Cell cell, List<Contact> denying) {
    this.cell = cell;
    this.contacts = cell.contacts();
    this.denying = cell.route() == Route.TRANSFER ? List.of() : denying;
  }

  /**
   * A channel.
   *
   * @param denying the contacts of the same two that are denied
   */
  static Channel of(Cell cell, List<Contact> denying) {
    return new Summary(cell, denying).channel();
  }

  private Channel channel() {
    List<Contact> asserting = cell.affirmed() ? contacts : List.of();
    List<Party> parties = List.of(party(Contact::one), party(Contact::other));
    List<Named> via = named(contacts, c -> c.via().stream().map(s -> s.who().name()).toList());
    return new Channel(
        Ids.of("ch", key()),
        items(contacts),
        days(Contact::first).min(Comparator.naturalOrder()).orElse(null),
        days(Contact::last).max(Comparator.naturalOrder()).orElse(null),
        labels(parties, via),
        parties,
        via,
        manner(),
        cell.route(),
        contacts.stream().map(Contact::scope).filter(Objects::nonNull).distinct().sorted().toList(),
        named(contacts, c -> Stream.ofNullable(c.restriction()).toList()),
        polarity(),
        named(asserting, c -> Contacts.voice(c.item())),
        named(denying, c -> Contacts.voice(c.item())),
        items(denying));
  }

  private String key() {
    Item.Id first = contacts.get(0).item().id();
    return String.join(
        "|", contacts.get(0).pair(), cell.route().name(), cell.polarity().name(), first.text());
  }

  /** One of the two as the first contact has it, with all who spoke for it. */
  private Party party(Function<Contact, Side> which) {
    Principal who = which.apply(contacts.get(0)).who();
    Set<String> through = new TreeSet<>();
    for (Contact contact : contacts) {
      Stream.of(contact.one(), contact.other())
          .filter(side -> side.who().equals(who))
          .map(Side::as)
          .filter(name -> !name.equals(who.name()))
          .forEach(through::add);
    }
    return new Party(who.key(), who.name(), who.country(), List.copyOf(through));
  }

  private Manner manner() {
    if (cell.route() != Route.PLAIN) {
      return Manner.INDIRECT;
    }
    boolean direct = contacts.stream().anyMatch(c -> c.manner() == Manner.DIRECT);
    return direct ? Manner.DIRECT : Manner.UNSTATED;
  }

  /** Ended, when nothing shows it alive after the last day on which it was called so. */
  private Polarity polarity() {
    if (!cell.affirmed()) {
      return cell.polarity();
    }
    Optional<String> ended = last(Polarity.ENDED);
    Optional<String> alive = last(Polarity.EXISTS);
    boolean over =
        contacts.stream().anyMatch(c -> c.polarity() == Polarity.ENDED)
            && (alive.isEmpty() || (ended.isPresent() && ended.get().compareTo(alive.get()) >= 0));
    return over ? Polarity.ENDED : Polarity.EXISTS;
  }

  private Optional<String> last(Polarity polarity) {
    return contacts.stream()
        .filter(c -> c.polarity() == polarity)
        .map(Contact::last)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  private Stream<String> days(Function<Contact, @Nullable String> day) {
    return contacts.stream().map(day).filter(Objects::nonNull);
  }

  private static List<Item.Id> items(Collection<Contact> contacts) {
    return contacts.stream().map(c -> c.item().id()).distinct().sorted().toList();
  }

  /** Names with their claims, those of most reports first. */
  private static List<Named> named(
      Collection<Contact> contacts, Function<Contact, List<String>> names) {
    Map<String, Set<Item.Id>> claims = new TreeMap<>();
    for (Contact contact : contacts) {
      names
          .apply(contact)
          .forEach(
              name -> claims.computeIfAbsent(name, n -> new TreeSet<>()).add(contact.item().id()));
    }
    List<Named> all = new ArrayList<>();
    claims.forEach((name, items) -> all.add(new Named(name, List.copyOf(items))));
    all.sort(Comparator.comparingLong(Summary::reports).reversed().thenComparing(Named::name));
    return List.copyOf(all);
  }

  private static long reports(Named named) {
    return named.claims().stream().map(Item.Id::report).distinct().count();
  }

  /** Both, those who spoke for them and those between them, by name, key and country. */
  private static Set<String> labels(List<Party> parties, List<Named> via) {
    Set<String> labels = new TreeSet<>();
    for (Party party : parties) {
      labels.add(party.name());
      labels.add(party.key());
      labels.addAll(party.through());
      Stream.ofNullable(party.country()).forEach(labels::add);
    }
    via.forEach(named -> labels.add(named.name()));
    return labels.stream().map(l -> l.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }
}

package org.polybius.reconcile.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim;
import org.polybius.model.AgreementClaim.ThirdParty;
import org.polybius.model.AgreementClaim.ThirdPartyRole;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.ContactClaim.Polarity;
import org.polybius.model.ContactClaim.Scope;
import org.polybius.model.EventClaim;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Span;
import org.polybius.model.Status;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.channel.Channel.Manner;
import org.polybius.reconcile.channel.Channel.Route;
import org.polybius.reconcile.channel.Contact.Side;

/**
 * The contacts that one claim tells of: contacts themselves, meetings, calls and visits, mediation,
 * agreements with mediators, and the handing over of people through a relief body.
 */
final class Contacts {
  private static final Set<Status> REAL = Set.of(Status.HAPPENED, Status.ONGOING);
  private static final List<EventMode> IN_PERSON =
      List.of(EventMode.MEET, EventMode.VISIT, EventMode.PHONE);

  /** More than so many at one table are a conference, which is no channel of each two of them. */
  private static final int TABLE = 6;

  private final Item item;
  private final Account account;

  private Contacts(Item item) {
    this.item = item;
    this.account = item.account();
  }

  /** The contacts that an item tells of; none when it names no two. */
  static List<Contact> of(Item item) {
    Contacts contacts = new Contacts(item);
    Claim claim = item.claim();
    List<Contact> told =
        claim instanceof ContactClaim contact
            ? contacts.told(contact)
            : claim instanceof EventClaim event
                ? contacts.done(event)
                : claim instanceof AgreementClaim agreement
                    ? contacts.agreed(agreement)
                    : List.of();
    return told.stream().flatMap(contact -> contact.withMediators().stream()).toList();
  }

  private List<Contact> told(ContactClaim claim) {
    List<Side> between = Parties.of(account, claim.via());
    List<Side> parties = without(Parties.of(account, claim.parties()), between);
    Day day = Day.of(account, claim.time());
    String restriction = claim.restriction() == null ? null : words(claim.restriction());
    Manner said = Manners.of(trigger(claim));
    if (parties.size() == 1 && claim.polarity() != Polarity.EXISTS) {
      parties = both(parties.get(0), Parties.opposite(account, parties.get(0)));
    }
    if (parties.size() == 1) {
      return legs(parties.get(0), between, day);
    }
    return pairs(
        parties,
        (one, other) ->
            new Contact(
                item,
                one,
                other,
                between,
                between.isEmpty() ? Route.PLAIN : Route.MEDIATED,
                between.isEmpty() ? said : Manner.INDIRECT,
                claim.polarity(),
                scope(claim.scope(), one, other),
                restriction,
                day.first(),
                day.last()));
  }

  private List<Contact> done(EventClaim claim) {
    if (claim.status() != Status.DENIED && !REAL.contains(claim.status())) {
      return List.of();
    }
    if (claim.act().mode() == EventMode.RELEASE) {
      return handedOver(claim);
    }
    boolean mediation = claim.act().mode() == EventMode.THIRD_PARTY;
    List<ActorMention> helpers = new ArrayList<>(claim.mediators());
    List<ActorMention> actors = new ArrayList<>(claim.recipients());
    (mediation ? helpers : actors).addAll(0, claim.actors());
    boolean consult = claim.act().type() == EventType.CONSULT;
    boolean nobodyBetween = mediation && helpers.isEmpty();
    if (nobodyBetween || (!consult && helpers.isEmpty())) {
      return List.of();
    }
    List<Side> between = Parties.of(account, helpers);
    List<Side> named = without(Parties.of(account, actors), between);
    return met(claim, mediation ? completed(named, between) : named, between);
  }

  private List<Contact> met(EventClaim claim, List<Side> parties, List<Side> between) {
    Day day = Day.of(account, claim.time());
    boolean denied = claim.status() == Status.DENIED;
    if (parties.size() == 1 && !denied) {
      return legs(parties.get(0), between, day);
    }
    Polarity polarity = denied ? Polarity.DENIED : Polarity.EXISTS;
    boolean inPerson = IN_PERSON.stream().anyMatch(mode -> mode == claim.act().mode());
    Manner manner = inPerson ? Manner.DIRECT : Manners.of(trigger(claim));
    return pairs(
        parties,
        (one, other) -> contact(one, other, between, Route.MEDIATED, polarity, day, manner));
  }

  /** People handed to a relief body by one, and through it to the other of an exchange. */
  private List<Contact> handedOver(EventClaim claim) {
    List<ActorMention> carriers = new ArrayList<>(claim.recipients());
    carriers.addAll(claim.mediators());
    List<Side> between = Parties.of(account, carriers.stream().filter(Parties::isRelief).toList());
    List<Side> parties = without(handing(claim), between);
    if (between.isEmpty() && REAL.contains(claim.status())) {
      return helped(claim);
    }
    if (between.isEmpty() || parties.isEmpty() || claim.status() == Status.DENIED) {
      return List.of();
    }
    Day day = Day.of(account, claim.time());
    List<Side> both = parties.size() == 1 ? withOther(parties.get(0), between) : parties;
    return both.size() == 1
        ? legs(both.get(0), between, day)
        : List.of(carried(both, between, day));
  }

  /** A state that helped a release dealt with those who hold people in the report. */
  private List<Contact> helped(EventClaim claim) {
    List<Side> helpers = Parties.of(account, claim.mediators());
    List<Side> holders =
        without(handing(claim), helpers).stream().filter(s -> !s.who().isState()).toList();
    return helpers.isEmpty() || holders.size() != 1
        ? List.of()
        : legs(holders.get(0), helpers, Day.of(account, claim.time()));
  }

  /** Who hands people over; where it is not told, those who release somebody in the report. */
  private List<Side> handing(EventClaim claim) {
    List<Side> told = Parties.of(account, claim.actors());
    List<Side> parties = told.isEmpty() ? Parties.releasing(account) : told;
    return parties.size() <= 2 ? parties : List.of();
  }

  private List<Side> withOther(Side one, List<Side> between) {
    List<Side> opposite = without(Parties.opposite(account, one), between);
    return both(one, opposite.isEmpty() ? Parties.stateOf(account, one) : opposite);
  }

  private Contact carried(List<Side> both, List<Side> between, Day day) {
    return contact(
        both.get(0), both.get(1), between, Route.TRANSFER, Polarity.EXISTS, day, Manner.INDIRECT);
  }

  private List<Contact> agreed(AgreementClaim claim) {
    List<Contact> all = new ArrayList<>();
    all.addAll(helped(claim, ThirdPartyRole.MEDIATOR, Route.MEDIATED));
    all.addAll(helped(claim, ThirdPartyRole.TRANSFER, Route.TRANSFER));
    return all;
  }

  private List<Contact> helped(AgreementClaim claim, ThirdPartyRole role, Route route) {
    List<ActorMention> helpers =
        claim.thirdParties().stream()
            .filter(third -> third.role() == role)
            .map(ThirdParty::actor)
            .toList();
    List<Side> between = Parties.of(account, helpers);
    if (between.isEmpty()) {
      return List.of();
    }
    List<Side> parties = completed(without(Parties.of(account, claim.parties()), between), between);
    Day day = Day.of(account, claim.declared());
    if (parties.size() == 1) {
      return legs(parties.get(0), between, day);
    }
    return pairs(
        parties,
        (one, other) -> contact(one, other, between, route, Polarity.EXISTS, day, Manner.INDIRECT));
  }

  private Contact contact(
      Side one,
      Side other,
      List<Side> between,
      Route route,
      Polarity polarity,
      Day day,
      Manner manner) {
    boolean alone = between.isEmpty();
    return new Contact(
        item,
        one,
        other,
        between,
        alone ? Route.PLAIN : route,
        alone ? manner : Manner.INDIRECT,
        polarity,
        route == Route.TRANSFER && !alone ? Scope.HUMANITARIAN : scope(null, one, other),
        null,
        day.first(),
        day.last());
  }

  /** One with each of those who stand between him and somebody unnamed. */
  private List<Contact> legs(Side party, List<Side> between, Day day) {
    return between.stream()
        .map(b -> contact(party, b, List.of(), Route.PLAIN, Polarity.EXISTS, day, Manner.DIRECT))
        .toList();
  }

  private static List<Contact> pairs(List<Side> sides, BiFunction<Side, Side, Contact> contact) {
    List<Contact> all = new ArrayList<>();
    for (int i = 0; i < sides.size() && sides.size() <= TABLE; i++) {
      for (int j = i + 1; j < sides.size(); j++) {
        all.add(contact.apply(sides.get(i), sides.get(j)));
      }
    }
    return all;
  }

  /**
   * The sides of a mediated agreement that names one or none, as far as its report has only two.
   */
  private List<Side> completed(List<Side> parties, List<Side> between) {
    List<Side> all =
        parties.isEmpty()
            ? Parties.bothSides(account)
            : parties.size() == 1
                ? both(parties.get(0), Parties.opposite(account, parties.get(0)))
                : parties;
    return without(all, between);
  }

  private static List<Side> both(Side one, List<Side> others) {
    List<Side> all = new ArrayList<>(List.of(one));
    all.addAll(others);
    return all;
  }

  private static List<Side> without(List<Side> sides, List<Side> others) {
    return sides.stream()
        .filter(side -> others.stream().noneMatch(other -> other.who().equals(side.who())))
        .toList();
  }

  private static @Nullable Scope scope(@Nullable Scope told, Side one, Side other) {
    return told == null && one.spy() && other.spy() ? Scope.INTELLIGENCE : told;
  }

  private String trigger(Claim claim) {
    return account.words(Objects.requireNonNull(claim.head().trigger(), "contacts have triggers"));
  }

  private String words(Span span) {
    return account.words(span).replaceAll("\\s+", " ").strip();
  }

  /** Names of those on whose word a claim stands, outermost first; those unnamed in their words. */
  static List<String> voice(Item item) {
    Claim claim = Objects.requireNonNull(item.claim(), "contacts are told by claims");
    return claim.head().voice().stream()
        .limit(1)
        .map(a -> a.name() == null ? item.account().words(a.span()) : a.name())
        .map(name -> name.replaceAll("\\s+", " ").strip())
        .toList();
  }
}

package org.polybius.reconcile.channel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.EventMode;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Resolution;
import org.polybius.model.Sector;
import org.polybius.reconcile.Principal;
import org.polybius.reconcile.channel.Contact.Side;

/** Those who can be in contact on behalf of a state, a movement or a body. */
final class Parties {
  /** Sectors of those who speak for themselves only, or ask and write down. */
  private static final Set<Sector> PRIVATE = Set.of(Sector.CVL, Sector.JRN, Sector.UNK, Sector.REF);

  private static final Set<Sector> RELIEF = Set.of(Sector.NGO, Sector.IGO);

  private Parties() {}

  /** The sides that some actors are, in their order, each once. */
  static List<Side> of(Account account, Collection<ActorMention> actors) {
    List<Side> sides = new ArrayList<>();
    for (ActorMention actor : actors) {
      for (ActorMention single : actor.singles()) {
        if (Relatives.are(single)) {
          add(sides, Relatives.SIDE);
        } else if (isPublic(single)) {
          Principal.apart(single).forEach(who -> add(sides, side(account, single, who)));
        }
      }
    }
    return List.copyOf(sides);
  }

  private static void add(List<Side> sides, Side side) {
    if (sides.stream().noneMatch(known -> known.who().equals(side.who()))) {
      sides.add(side);
    }
  }

  private static Side side(Account account, ActorMention actor, Principal who) {
    boolean anaphoric =
        actor.resolved() == Resolution.PRONOUN || actor.resolved() == Resolution.NOMINAL;
    String words = anaphoric ? who.name() : account.words(actor.span());
    String as = actor.name() == null ? words : actor.name();
    boolean spy = !actor.sectors().isEmpty() && actor.sectors().get(0) == Sector.SPY;
    List<Principal> whole = Principal.of(actor);
    return new Side(who, whole.isEmpty() ? who : whole.get(0), as.strip(), spy);
  }

  private static boolean isPublic(ActorMention actor) {
    return actor.id() != null
        ? !actor.sectors().contains(Sector.JRN)
        : actor.sectors().stream().anyMatch(sector -> !PRIVATE.contains(sector));
  }

  /** Whether it is a body that may carry people or goods between sides. */
  static boolean isRelief(ActorMention actor) {
    return actor.singles().stream()
        .allMatch(a -> a.sectors().stream().anyMatch(RELIEF::contains) && a.country() == null);
  }

  /**
   * The two sides of a report that names those of some contact nowhere: the only two that it has
   * agree to something, talk or release somebody, mediators left out, or the only one; none when
   * there are others.
   */
  static List<Side> bothSides(Account account) {
    List<Side> sides = acting(account);
    return sides.size() <= 2 ? sides : List.of();
  }

  /** The other of a report's two sides; none when there are several. */
  static List<Side> opposite(Account account, Side side) {
    List<Side> others =
        acting(account).stream().filter(s -> !s.whole().equals(side.whole())).toList();
    return others.size() == 1 ? others : List.of();
  }

  /** The state of those whom a movement lets go, where they are of one nationality. */
  static List<Side> stateOf(Account account, Side holder) {
    List<String> nationalities =
        account.claims().stream()
            .filter(FigureClaim.class::isInstance)
            .map(FigureClaim.class::cast)
            .filter(f -> f.fate() == Fate.RELEASED)
            .flatMap(f -> f.population().nationality().stream())
            .filter(n -> !n.equals(holder.who().country()))
            .distinct()
            .toList();
    return nationalities.size() == 1 && !holder.who().isState()
        ? List.of(state(Principal.ofCountry(nationalities.get(0))))
        : List.of();
  }

  /** One who speaks for himself under his own name. */
  static Side state(Principal state) {
    return new Side(state, state, state.name(), false);
  }

  /** Those who release people in a report. */
  static List<Side> releasing(Account account) {
    List<ActorMention> actors = new ArrayList<>();
    for (Claim claim : account.claims()) {
      if (claim instanceof EventClaim event && event.act().mode() == EventMode.RELEASE) {
        actors.addAll(event.actors());
      }
    }
    return of(account, actors).stream().filter(s -> s.who().equals(s.whole())).toList();
  }

  /**
   * Those who agree, talk or release; of a movement and its wings the movement, where it is named.
   */
  private static List<Side> acting(Account account) {
    List<ActorMention> actors = new ArrayList<>();
    List<ActorMention> between = new ArrayList<>();
    account.claims().forEach(claim -> gather(claim, actors, between));
    List<Principal> left = of(account, between).stream().map(Side::whole).toList();
    List<Side> sides = new ArrayList<>();
    of(account, actors).stream()
        .sorted(Comparator.comparing(Side::isWing))
        .filter(s -> !left.contains(s.whole()))
        .filter(s -> sides.stream().noneMatch(side -> side.whole().equals(s.whole())))
        .forEach(sides::add);
    return sides;
  }

  private static void gather(Claim claim, List<ActorMention> actors, List<ActorMention> between) {
    if (claim instanceof AgreementClaim agreement) {
      actors.addAll(agreement.parties());
      agreement.thirdParties().forEach(third -> between.add(third.actor()));
    } else if (claim instanceof EventClaim event) {
      if (event.act().mode() == EventMode.RELEASE) {
        actors.addAll(event.actors());
      }
      between.addAll(event.mediators());
    } else if (claim instanceof ContactClaim contact) {
      between.addAll(contact.via());
      if (contact.parties().size() == 2) {
        actors.addAll(contact.parties());
      }
    }
  }
}

package org.polybius.reconcile.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim;
import org.polybius.model.AgreementClaim.AgreementKind;
import org.polybius.model.AgreementClaim.Stage;
import org.polybius.model.AgreementClaim.Term;
import org.polybius.model.AgreementClaim.TermKind;
import org.polybius.model.AgreementClaim.ThirdParty;
import org.polybius.model.AgreementClaim.ThirdPartyRole;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.FigureClaim;
import org.polybius.model.Period;
import org.polybius.model.Read;
import org.polybius.model.Sector;
import org.polybius.model.Span;
import org.polybius.model.Status;
import org.polybius.reconcile.Item;

/**
 * Releases in reports that speak of no agreement. Where any report has one of them mediated, people
 * were let go because that had been agreed with the mediator (PA-X keeps such arrangements as
 * unilateral ones).
 */
final class Implied {
  private Implied() {}

  /** The first such release of a report that has no agreement. */
  static List<Item> items(Account account) {
    boolean agreed = account.claims().stream().anyMatch(AgreementClaim.class::isInstance);
    if (agreed) {
      return List.of();
    }
    return account.claims().stream()
        .filter(Implied::released)
        .limit(1)
        .map(claim -> new Item(account, claim))
        .toList();
  }

  static boolean released(Claim claim) {
    return claim instanceof EventClaim event
        && event.act().type() == EventType.RETREAT
        && event.act().mode() == EventMode.RELEASE
        && event.status() == Status.HAPPENED;
  }

  private static List<ActorMention> mediators(Account account, EventClaim release) {
    List<ActorMention> mediators = new ArrayList<>(release.mediators());
    for (Claim claim : account.claims()) {
      if (claim instanceof EventClaim event && thanks(account, event)) {
        event.recipients().stream().filter(Implied::governs).forEach(mediators::add);
      } else if (claim instanceof EventClaim event && event.type() == EventType.CONSULT) {
        mediators.addAll(event.mediators());
        if (event.mode() == EventMode.THIRD_PARTY && event.mediators().isEmpty()) {
          mediators.addAll(event.actors());
        }
      } else if (claim instanceof ContactClaim contact) {
        mediators.addAll(contact.via());
      }
    }
    return mediators;
  }

  private static boolean governs(ActorMention actor) {
    return actor.sectors().contains(Sector.GOV);
  }

  /** Governments thanked in a report of a release have helped in it; others let go, or carry. */
  private static boolean thanks(Account account, EventClaim event) {
    Span trigger = event.head().trigger();
    return event.type() == EventType.SUPPORT
        && trigger != null
        && Sense.THANKS.in(account.words(trigger));
  }

  /** The release as the agreement that it implies, completed on its day. */
  static AgreementClaim agreement(Account account, EventClaim release) {
    List<ThirdParty> helpers =
        mediators(account, release).stream()
            .map(m -> new ThirdParty(ThirdPartyRole.MEDIATOR, m))
            .toList();
    Read<Period> time = time(account, release).orElse(null);
    return new AgreementClaim(
        release.head(),
        List.of(AgreementKind.RELEASE),
        parties(account, release, helpers),
        helpers,
        Stage.COMPLETED,
        time,
        time,
        time,
        null,
        null,
        terms(account, release));
  }

  /** Who released, else who is told to have been in contact. */
  private static List<ActorMention> parties(
      Account account, EventClaim release, List<ThirdParty> helpers) {
    List<ActorMention> parties = new ArrayList<>(release.actors());
    for (Claim claim : account.claims()) {
      if (parties.isEmpty() && claim instanceof EventClaim event && released(event)) {
        parties.addAll(event.actors());
      }
    }
    for (Claim claim : account.claims()) {
      if (parties.isEmpty() && claim instanceof ContactClaim contact) {
        parties.addAll(contact.parties());
      }
    }
    parties.removeIf(p -> helpers.stream().anyMatch(h -> h.actor().sameReferent(p)));
    return parties;
  }

  private static Optional<Read<Period>> time(Account account, EventClaim release) {
    Read<Period> own = release.time();
    return own != null
        ? Optional.of(own)
        : figures(account, release).stream()
            .map(FigureClaim::time)
            .filter(t -> t != null)
            .<Read<Period>>map(Implied::known)
            .findFirst();
  }

  private static Read<Period> known(@Nullable Read<Period> time) {
    return java.util.Objects.requireNonNull(time);
  }

  private static List<FigureClaim> figures(Account account, EventClaim release) {
    return account.claims().stream()
        .filter(FigureClaim.class::isInstance)
        .map(FigureClaim.class::cast)
        .filter(f -> release.id().equals(f.event()))
        .toList();
  }

  private static List<Term> terms(Account account, EventClaim release) {
    return figures(account, release).stream()
        .map(f -> new Term(TermKind.RELEASE, null, null, f.id(), null, null))
        .toList();
  }
}

package org.polybius.reconcile.agreement;

import java.util.List;
import java.util.Set;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.EventClaim;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Sector;
import org.polybius.model.Status;
import org.polybius.reconcile.Principal;

/** Who carries released people from one side to the other: those to whom they are handed over. */
final class Handover {
  private static final Set<Sector> NEUTRAL = Set.of(Sector.NGO, Sector.IGO);

  private Handover() {}

  /** Relief organisations to whom a report has people handed over. */
  static List<Principal> carriers(Account account) {
    return account.claims().stream()
        .filter(EventClaim.class::isInstance)
        .map(EventClaim.class::cast)
        .filter(Handover::release)
        .flatMap(e -> e.recipients().stream())
        .filter(Handover::neutral)
        .flatMap(a -> Principal.of(a).stream())
        .distinct()
        .toList();
  }

  private static boolean release(EventClaim event) {
    return event.act().type() == EventType.RETREAT
        && event.act().mode() == EventMode.RELEASE
        && event.status() == Status.HAPPENED;
  }

  private static boolean neutral(ActorMention actor) {
    return actor.sectors().stream().anyMatch(NEUTRAL::contains);
  }
}

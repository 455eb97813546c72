package org.polybius.reconcile.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Status;

/** A release that is put off: while an agreement holds, it stands still on that day. */
final class Delayed {
  private Delayed() {}

  static boolean is(Account account, @Nullable Claim claim) {
    return claim instanceof EventClaim event
        && event.act().type() == EventType.RETREAT
        && event.act().mode() == EventMode.RELEASE
        && event.status() == Status.PLANNED
        && event.head().fields().getOrDefault("status", List.of()).stream()
            .anyMatch(s -> Sense.DELAY.in(account.words(s)));
  }

  /** The delay as what it says of the agreement under which people were to be released. */
  static AgreementClaim agreement(EventClaim release) {
    return Stalled.standstill(release.head(), release.actors());
  }
}

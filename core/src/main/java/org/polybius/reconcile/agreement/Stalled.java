package org.polybius.reconcile.agreement;

import java.util.List;
import org.polybius.model.AgreementClaim;
import org.polybius.model.AgreementClaim.AgreementKind;
import org.polybius.model.AgreementClaim.Stage;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.ContactClaim.Polarity;

/** Talks that end, as by recalling the negotiators: what is sought then stands still. */
final class Stalled {
  private Stalled() {}

  static boolean is(Claim claim) {
    return claim instanceof ContactClaim contact && contact.polarity() == Polarity.ENDED;
  }

  /** The ended talks as what they say of the agreement that was sought. */
  static AgreementClaim agreement(ContactClaim talks) {
    return new AgreementClaim(
        talks.head(),
        List.of(AgreementKind.OTHER),
        talks.parties(),
        List.of(),
        Stage.SUSPENDED,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }
}

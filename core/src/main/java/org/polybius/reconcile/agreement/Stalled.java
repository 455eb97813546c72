package org.polybius.reconcile.agreement;

import java.util.List;
import org.polybius.model.ActorMention;
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
    return standstill(talks.head(), talks.parties());
  }

  /** An agreement between some, of which it is said that nothing goes on. */
  static AgreementClaim standstill(Claim.Head head, List<ActorMention> parties) {
    return new AgreementClaim(
        head,
        List.of(AgreementKind.OTHER),
        parties,
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

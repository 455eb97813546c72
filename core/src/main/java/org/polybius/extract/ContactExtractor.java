package org.polybius.extract;

import java.util.List;
import org.polybius.model.AgreementClaim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;

/** Reads the contacts of a report; implemented by {@code extract.contact}. */
@FunctionalInterface
public interface ContactExtractor {
  /** In text order of the triggers, ids c1, c2 … */
  List<ContactClaim> extract(
      ReportContext context, List<EventClaim> events, List<AgreementClaim> agreements);
}

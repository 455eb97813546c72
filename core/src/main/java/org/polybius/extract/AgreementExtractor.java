package org.polybius.extract;

import java.util.List;
import org.polybius.model.AgreementClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.FigureClaim;

/** Reads the agreements of a report; implemented by {@code extract.agreement}. */
@FunctionalInterface
public interface AgreementExtractor {
  /** In text order of the triggers, ids a1, a2 …, with the figures now linked to them. */
  Result extract(ReportContext context, List<EventClaim> events, List<FigureClaim> figures);

  /**
   * Agreements and figures, linked to one another.
   *
   * @param agreements the agreements
   * @param figures all figures given, those that are a term now pointing to theirs
   */
  record Result(List<AgreementClaim> agreements, List<FigureClaim> figures) {
    /** Copies the lists. */
    public Result {
      agreements = List.copyOf(agreements);
      figures = List.copyOf(figures);
    }
  }
}

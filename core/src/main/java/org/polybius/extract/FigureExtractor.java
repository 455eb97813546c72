package org.polybius.extract;

import java.util.List;
import org.polybius.model.EventClaim;
import org.polybius.model.FigureClaim;

/** Reads the figures of a report; implemented by {@code extract.figure}. */
@FunctionalInterface
public interface FigureExtractor {
  /**
   * In text order of the quantities, ids f1, f2 …, linked to one another and to events.
   *
   * @param events the events already read
   */
  List<FigureClaim> extract(ReportContext context, List<EventClaim> events);
}

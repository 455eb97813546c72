package org.polybius.extract;

import java.util.List;
import org.polybius.model.EventClaim;

/** Reads the events of a report; implemented by {@code extract.event}. */
@FunctionalInterface
public interface EventExtractor {
  /** In text order of the triggers, ids ev1, ev2 … */
  List<EventClaim> extract(ReportContext context);
}

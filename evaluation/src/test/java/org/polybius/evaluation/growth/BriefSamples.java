package org.polybius.evaluation.growth;

import net.jqwik.api.SampleReportingFormat;
import org.polybius.model.Decision;
import org.polybius.model.Reading;

/** Names the readings and decisions of a sample that failed: its seed makes them again. */
public final class BriefSamples implements SampleReportingFormat {
  @Override
  public boolean appliesTo(Object value) {
    return value instanceof Reading || value instanceof Decision;
  }

  @Override
  public Object report(Object value) {
    return value instanceof Reading reading
        ? "reading " + reading.report().id() + ", " + reading.claims().size() + " claims"
        : "decision " + ((Decision) value).id();
  }
}

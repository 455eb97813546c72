package org.polybius.read;

import org.polybius.model.Report;
import org.polybius.text.Paragraphs;

/** Which stretches of a report are prose, to be annotated. */
public final class Prose {
  private Prose() {}

  /**
   * The paragraphs of a report without headline, byline, dateline, credits and what it says to sell
   * itself; a function of the report alone.
   */
  public static Paragraphs of(Report report) {
    boolean titled = report.title() != null && !report.spans().containsKey(Reports.TITLE);
    return WireLayout.of(report.text(), titled).prose();
  }
}

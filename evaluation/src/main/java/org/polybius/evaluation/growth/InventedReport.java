package org.polybius.evaluation.growth;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Claim;

/**
 * A report to be invented.
 *
 * @param id of the report
 * @param published its day; null for a report without one
 * @param outlet who publishes it
 * @param credit an agency that it credits; null for none
 * @param sayings what it says, in this order
 * @param filler chooses the words between, which mean nothing; 0 for none
 */
public record InventedReport(
    String id,
    @Nullable LocalDate published,
    String outlet,
    @Nullable String credit,
    List<Saying> sayings,
    long filler) {
  /** Copies the list. */
  public InventedReport {
    sayings = List.copyOf(sayings);
  }

  /** The same text under another name, later and elsewhere. */
  public InventedReport reprinted(String otherId, @Nullable LocalDate day, String otherOutlet) {
    return new InventedReport(otherId, day, otherOutlet, credit, sayings, filler);
  }

  /**
   * One claim to be made. The numbers choose from lists of invented names, of whatever length.
   *
   * @param kind of claim
   * @param what which act, fate, kind of agreement or cue
   * @param who the one
   * @param whom the other
   * @param where the place
   * @param day on which it happened; null when the report does not say
   * @param number of people; used by figures and the terms of agreements, at least 1
   */
  public record Saying(
      Claim.Kind kind,
      int what,
      int who,
      int whom,
      int where,
      @Nullable LocalDate day,
      long number) {}
}

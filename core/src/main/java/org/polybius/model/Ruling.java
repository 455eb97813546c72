package org.polybius.model;

import org.jspecify.annotations.Nullable;

/**
 * What a decision of a person did to the account of a report.
 *
 * @param decision id of the decision
 * @param act what it did
 * @param claim id of the claim in the reading at hand; "" for the report as a whole
 * @param about the matter within which two are the same or different, the field that was corrected;
 *     null otherwise
 * @param before the value that was corrected, in the form of the JSON contract; null where there
 *     was none
 */
public record Ruling(
    String decision, Act act, String claim, @Nullable String about, @Nullable String before) {

  /** What decisions do. */
  public enum Act {
    /** The claim was read rightly. */
    ACCEPTED,
    /** The claim counts nowhere, and is among the account's claims no more. */
    REJECTED,
    /** A value of the claim is another than was read. */
    CORRECTED,
    /** The claim is the same as the other of its decision. */
    SAME,
    /** The claim is not the same as the other of its decision. */
    DIFFERENT
  }

  /** Refuses blanks where absence is meant. */
  public Ruling {
    Checks.notBlank(decision, "decision id");
    Checks.notBlank(about, "what a ruling is about");
  }
}

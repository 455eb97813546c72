package org.polybius.model;

/** What a {@link Period} was worked out from. */
public enum TimeBasis {
  /** Stated in full. */
  EXPLICIT,
  /** Stated in part, completed from the anchor ("7 October"). */
  PARTIAL,
  /** Counted from the anchor ("two days ago"). */
  RELATIVE,
  /** A weekday's name, resolved by the weekday rule. */
  WEEKDAY,
  /** The report's dateline. */
  DATELINE,
  /** The report's time of publication. */
  PUBLISHED,
  /** A start and a duration. */
  DURATION,
  /** Another event ("on the fifth day of the truce"). */
  EVENT
}

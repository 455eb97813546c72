package org.polybius.extract.time;

/** Which way from its anchor an incomplete time lies, by the tense of what it is attached to. */
public enum Direction {
  PAST,
  FUTURE,
  /** The words do not tell; news tells of the past. */
  UNKNOWN
}

package org.polybius.model;

/** What became of people. */
public enum Fate {
  TAKEN,
  HELD,
  RELEASED,
  EXCHANGED,
  EVACUATED,
  KILLED,
  INJURED,
  DETAINED,
  MISSING,
  DISPLACED,
  RESCUED,
  BODY_RETURNED,
  OTHER
}

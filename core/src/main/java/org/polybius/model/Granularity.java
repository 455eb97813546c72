package org.polybius.model;

/** How fine a {@link Period} was stated. */
public enum Granularity {
  MINUTE,
  HOUR,
  PART_OF_DAY,
  DAY,
  WEEK,
  MONTH,
  SEASON,
  YEAR,
  DECADE,
  INTERVAL,
  VAGUE
}

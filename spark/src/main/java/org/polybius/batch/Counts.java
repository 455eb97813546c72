package org.polybius.batch;

import java.io.Serializable;

/**
 * What became of sources.
 *
 * @param sources how many were read to their end
 * @param broken how many were not, and will be tried again the next time
 * @param reports reports read
 * @param claims claims in them
 * @param failures failures recorded, each a row of its table
 */
public record Counts(long sources, long broken, long reports, long claims, long failures)
    implements Serializable {
  /** Of nothing. */
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  /** Of both. */
  public Counts plus(Counts other) {
    return new Counts(
        sources + other.sources,
        broken + other.broken,
        reports + other.reports,
        claims + other.claims,
        failures + other.failures);
  }
}

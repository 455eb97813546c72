package org.polybius.fetch;

import java.time.Duration;

/**
 * How much is taken from one address, and how long it may take.
 *
 * @param bytes most bytes of an answer, as sent and unpacked
 * @param headerLine most bytes of one line of a header
 * @param headerLines most lines of a header
 * @param connect longest time for a connection
 * @param silence longest time without a byte
 * @param whole longest time from the request to the last byte, however steadily they drip
 * @param redirects most redirects in a row
 */
public record FetchLimits(
    int bytes,
    int headerLine,
    int headerLines,
    Duration connect,
    Duration silence,
    Duration whole,
    int redirects) {
  /** 16 MiB, which is what a page may have to be read; headers of 1 MiB; one minute. */
  public static final FetchLimits DEFAULT =
      new FetchLimits(
          16 << 20,
          8 << 10,
          128,
          Duration.ofSeconds(10),
          Duration.ofSeconds(15),
          Duration.ofSeconds(60),
          5);

  /** Refuses limits that let nothing through. */
  public FetchLimits {
    boolean timeless = connect.isZero() || silence.isZero() || whole.isZero();
    if (bytes < 1 || headerLine < 1 || headerLines < 1 || redirects < 0 || timeless) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}

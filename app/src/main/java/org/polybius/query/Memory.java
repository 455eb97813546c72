package org.polybius.query;

import java.util.Locale;

/**
 * How much of a ledger the memory of the program holds.
 *
 * @param bytes there are in all
 */
record Memory(long bytes) {
  /** Bytes that a claim takes while it is gathered: measured, see docs/performance.md. */
  private static final long CLAIM = 8_000;

  private static final long MEGA = 1_000_000;

  /** That of this process. */
  static Memory ofProcess() {
    return new Memory(Runtime.getRuntime().maxMemory());
  }

  /**
   * Refuses a ledger before the memory is used up.
   *
   * @param claims that it has at least
   * @throws TooLargeException when they do not fit
   */
  void check(long claims) {
    if (claims * CLAIM > bytes) {
      throw new TooLargeException(
          String.format(
              Locale.ROOT,
              "The ledger is too large for the memory of the program: it has more than %,d claims,"
                  + " and %,d MB hold about %,d. More is given by the environment variable"
                  + " JAVA_TOOL_OPTIONS, such as -Xmx%dm.",
              claims,
              bytes / MEGA,
              bytes / CLAIM,
              2 * bytes / MEGA));
    }
  }

  /**
   * How many days of a ledger are kept at once: as many as fit into half of the memory, at least
   * one.
   *
   * @param most at most
   */
  int days(long claims, int most) {
    return (int) Math.max(1, Math.min(most, bytes / 2 / Math.max(1, claims * CLAIM)));
  }
}

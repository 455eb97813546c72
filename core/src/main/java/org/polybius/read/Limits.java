package org.polybius.read;

/**
 * How much is read of one report.
 *
 * @param reportBytes most bytes of one plain-text report, and most UTF-16 code units of a text
 * @param lineBytes most bytes of one line of JSON Lines, and of one web page
 */
public record Limits(int reportBytes, int lineBytes) {
  /**
   * 2 MiB a report, many times the longest published; 16 MiB a line, where escapes take their room.
   */
  public static final Limits DEFAULT = new Limits(2 << 20, 16 << 20);

  /** Refuses limits that let nothing through. */
  public Limits {
    if (reportBytes < 1 || lineBytes < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}

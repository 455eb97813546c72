package org.polybius.model;

import org.jspecify.annotations.Nullable;

/**
 * A resolved time.
 *
 * @param edtf ISO 8601-2 (EDTF) form
 * @param earliest first date or offset date-time it can mean, inclusive; null when open
 * @param latest last date or offset date-time it can mean, inclusive; null when open
 * @param granularity how fine it was stated
 * @param basis what it was worked out from
 * @param anchor the date it was counted from, where one was used
 */
public record Period(
    String edtf,
    @Nullable String earliest,
    @Nullable String latest,
    Granularity granularity,
    TimeBasis basis,
    @Nullable Anchor anchor) {

  /**
   * The date a relative time was counted from.
   *
   * @param kind what the date is of
   * @param value ISO 8601 date or date-time
   */
  public record Anchor(Kind kind, String value) {
    /** What the date is of. */
    public enum Kind {
      DATELINE,
      PUBLISHED,
      MENTION,
      /** The day on which the statement was made that holds the words. */
      STATEMENT,
      EVENT
    }
  }

  /** Refuses a blank EDTF and a period that ends before it begins. */
  public Period {
    Checks.notBlank(edtf, "EDTF");
    if (earliest != null && latest != null && latest.compareTo(day(earliest)) < 0) {
      throw new IllegalArgumentException(
          "period " + edtf + " ends " + latest + " before it begins " + earliest);
    }
  }

  private static String day(String dateOrDateTime) {
    return dateOrDateTime.substring(0, Math.min(10, dateOrDateTime.length()));
  }
}

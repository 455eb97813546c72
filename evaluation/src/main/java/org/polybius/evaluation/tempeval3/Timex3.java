package org.polybius.evaluation.tempeval3;

/**
 * A TIMEX3 annotation.
 *
 * @param start first code unit in the document's text
 * @param end one past the last code unit
 * @param type DATE, TIME, DURATION or SET
 * @param value ISO 8601 as TimeML extends it
 */
record Timex3(int start, int end, String type, String value) {
  boolean overlaps(Timex3 other) {
    return start < other.end && other.start < end;
  }

  boolean sameExtent(Timex3 other) {
    return start == other.start && end == other.end;
  }
}

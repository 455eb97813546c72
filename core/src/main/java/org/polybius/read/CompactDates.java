package org.polybius.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in the basic format of ISO 8601, as agency files write them: {@code 20231211T101500Z}. */
final class CompactDates {
  private static final Pattern COMPACT =
      Pattern.compile(
          "(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)(\\d\\d)?(Z|[+-]\\d\\d:?\\d\\d)?)?");

  private CompactDates() {}

  /** The extended form of a date in the basic format; any other text as it is. */
  static String iso(String date) {
    Matcher m = COMPACT.matcher(date.strip());
    if (!m.matches()) {
      return date;
    }
    String day = m.group(1) + "-" + m.group(2) + "-" + m.group(3);
    if (m.group(4) == null) {
      return day;
    }
    String seconds = m.group(6) == null ? "00" : m.group(6);
    String offset = m.group(7) == null ? "" : m.group(7);
    return day + "T" + m.group(4) + ":" + m.group(5) + ":" + seconds + offset;
  }
}

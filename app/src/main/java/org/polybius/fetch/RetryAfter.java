package org.polybius.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long a server asks to be left alone (RFC 9110, 10.2.3). */
final class RetryAfter {
  /** When a server says nothing of use. */
  static final Duration UNSAID = Duration.ofMinutes(15);

  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /**
   * Reads the header: seconds or a date.
   *
   * @param written null when there is none
   */
  static Duration read(@Nullable String written, Instant now) {
    Duration said = said(written == null ? "" : written.strip(), now);
    if (said.isNegative() || said.isZero()) {
      return UNSAID;
    }
    return said.compareTo(LONGEST) > 0 ? LONGEST : said;
  }

  private static Duration said(String written, Instant now) {
    if (written.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(written));
    }
    try {
      Instant until =
          ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Duration.between(now, until);
    } catch (DateTimeException e) {
      return UNSAID;
    }
  }
}

package org.polybius.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.text.MonthNames;

/** Full dates, with or without a time, as header lines write them. */
final class WireDates {
  private static final String MONTH =
      "(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
  private static final String TIME =
      "(?:,?(?: at| -| \\|)? ?(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?::\\d{2})?"
          + " ?(?<half>[ap]\\.?m\\.?)? ?(?<zone>GMT|UTC)?)?";
  private static final List<Pattern> WORDS =
      List.of(
          pattern("(?<day>\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? (?<year>\\d{4})" + TIME),
          pattern(MONTH + " (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})" + TIME));
  private static final Pattern ISO =
      Pattern.compile(
          "(?<date>\\d{4}-\\d{2}-\\d{2})(?:[T ](?<time>\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d{1,9})?"
              + "(?<offset>Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern COARSE = Pattern.compile("\\d{4}(?:-\\d{2})?");

  private WireDates() {}

  /**
   * A date found.
   *
   * @param start first code unit within the text searched
   * @param end one past the last code unit
   * @param edtf a date, or a date-time where a zone is stated
   */
  record Found(int start, int end, String edtf) {}

  private static Pattern pattern(String regex) {
    return Pattern.compile("\\b" + regex, Pattern.CASE_INSENSITIVE);
  }

  /** The first full date in a short text. */
  static Optional<Found> find(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      Optional<String> edtf = iso(iso);
      return edtf.map(e -> new Found(iso.start(), iso.end(), e));
    }
    for (Pattern pattern : WORDS) {
      Matcher m = pattern.matcher(text);
      if (m.find()) {
        return words(m).map(e -> new Found(m.start(), m.end(), e));
      }
    }
    return Optional.empty();
  }

  /** The EDTF form of a field that holds nothing but a date; a year or month will do. */
  static Optional<String> field(String written) {
    String text = written.strip();
    if (COARSE.matcher(text).matches()) {
      return coarse(text);
    }
    return find(text).filter(f -> f.start() == 0).map(Found::edtf);
  }

  private static Optional<String> coarse(String text) {
    try {
      return Optional.of(text.length() > 4 ? YearMonth.parse(text).toString() : text);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> iso(Matcher m) {
    try {
      LocalDate date = LocalDate.parse(m.group("date"));
      String time = m.group("time");
      String offset = m.group("offset");
      if (time == null || offset == null) {
        return Optional.of(date.toString());
      }
      boolean colon = offset.length() < 4 || offset.contains(":");
      String zone = colon ? offset : offset.substring(0, 3) + ":" + offset.substring(3);
      return Optional.of(
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
              OffsetDateTime.parse(date + "T" + time + zone)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> words(Matcher m) {
    try {
      int month = MonthNames.SHORT.indexOf(m.group("month").toLowerCase(Locale.ROOT)) + 1;
      LocalDate date =
          LocalDate.of(Integer.parseInt(m.group("year")), month, Integer.parseInt(m.group("day")));
      LocalTime time = m.group("zone") == null ? null : time(m);
      return Optional.of(
          time == null
              ? date.toString()
              : date
                  + "T"
                  + time.format(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT))
                  + "Z");
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static @Nullable LocalTime time(Matcher m) {
    int hour = Integer.parseInt(m.group("hour"));
    String half = m.group("half");
    if (half != null) {
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    return LocalTime.of(hour, Integer.parseInt(m.group("minute")));
  }
}

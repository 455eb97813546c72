package org.polybius.extract.time;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builders of clock times and parts of a day. */
final class ClockBuilders {
  private static final int QUARTER_HOUR = 15;
  private static final int HALF_DAY = 12;

  private ClockBuilders() {}

  /** One clock time, or a local one and the same moment in a named zone. */
  static Optional<TimeExpression> clock(Captures c, String argument) {
    List<String> times = new ArrayList<>();
    for (String[] pair : c.pairs()) {
      switch (pair[0]) {
        case "HOUR", "CLOCK", "HHMM", "CLOCKWORD" -> times.add(pair[1]);
        case "MERIDIEM" -> times.set(times.size() - 1, last(times) + " " + pair[1].charAt(0));
        default -> {}
      }
    }
    LocalTime first = time(times.get(0));
    if (first == null) {
      return Optional.empty();
    }
    boolean hour = !times.get(0).contains(":") && !times.get(0).matches("\\d{4}");
    return Optional.of(new Clock(first, offset(c, times, first), hour));
  }

  private static String last(List<String> list) {
    return list.get(list.size() - 1);
  }

  /** The zone named beside the only time, or told by the second time: 7 a.m. (0500 GMT) is +2. */
  private static @Nullable ZoneOffset offset(Captures c, List<String> times, LocalTime first) {
    List<String> zones = c.all("ZONE");
    if (zones.isEmpty()) {
      return null;
    }
    int minutes = Integer.parseInt(last(zones));
    LocalTime second = times.size() > 1 ? time(times.get(1)) : first;
    if (second == null) {
      return null;
    }
    long ahead = Duration.between(second, first).toMinutes() + minutes;
    long day = Duration.ofDays(1).toMinutes();
    long offset = Math.floorMod(ahead + day / 2, day) - day / 2;
    boolean plausible = Math.abs(offset) <= Duration.ofHours(14).toMinutes();
    return plausible && offset % QUARTER_HOUR == 0
        ? ZoneOffset.ofTotalSeconds((int) offset * 60)
        : null;
  }

  /** "7 a", "7:30", "0500"; null when there is no such time. */
  private static @Nullable LocalTime time(String written) {
    String digits = written.replaceAll("[ ap]", "");
    boolean packed = digits.matches("\\d{4}");
    String[] parts =
        packed ? new String[] {digits.substring(0, 2), digits.substring(2)} : digits.split(":");
    int hour = Integer.parseInt(parts[0]);
    int minute = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    if (written.endsWith("a") || written.endsWith("p")) {
      if (hour < 1 || hour > HALF_DAY) {
        return null;
      }
      hour = hour % HALF_DAY + (written.endsWith("p") ? HALF_DAY : 0);
    }
    return hour > 24 || minute > 59 || (hour == 24 && minute > 0)
        ? null
        : LocalTime.of(hour % 24, minute);
  }

  /**
   * A part of the day caught, of the day caught, of the day the argument counts from the
   * document's, or of none.
   */
  static Optional<TimeExpression> part(Captures c, String argument) {
    PartOfDay.Part part = PartOfDay.Part.valueOf(c.get("PARTDAY").orElse("NIGHT"));
    if (!c.found().isEmpty()) {
      return Optional.of(new PartOfDay(c.found().get(0).expression(), part));
    }
    if (argument.equals("bare")) {
      return Optional.of(new PartOfDay(null, part));
    }
    int days = argument.isEmpty() ? whichDay(c) : Integer.parseInt(argument);
    return Optional.of(new PartOfDay(SpanBuilders.days(days), part));
  }

  private static int whichDay(Captures c) {
    return c.get("WHICH").map(w -> Which.valueOf(w).shift()).orElse(0);
  }

  static Optional<TimeExpression> clockOfDay(Captures c, String argument) {
    TimeExpression first = c.found().get(0).expression();
    TimeExpression second = c.found().get(1).expression();
    if (first instanceof Clock clock) {
      return Optional.of(new ClockOfDay(second, clock));
    }
    return second instanceof Clock clock
        ? Optional.of(new ClockOfDay(first, clock))
        : Optional.empty();
  }
}

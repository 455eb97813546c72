package org.polybius.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where days stand in a picture.
 *
 * @param first first day
 * @param last last day
 * @param left where the first day begins
 * @param width how wide all days are together
 */
public record Scale(LocalDate first, LocalDate last, double left, double width) {
  private static final int MOST_TICKS = 9;
  private static final int[] STEPS = {1, 2, 7, 14, 30, 91, 182, 365, 730, 1826, 3652};

  /** Days from the first on. */
  long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** Where a day begins; days outside stand at the edge. */
  public double begin(LocalDate day) {
    long days = Math.max(0, Math.min(days(), ChronoUnit.DAYS.between(first, day)));
    return left + width * days / days();
  }

  /** Where a day ends. */
  public double end(LocalDate day) {
    return begin(day.plusDays(1));
  }

  /** The middle of a day. */
  public double middle(LocalDate day) {
    return (begin(day) + end(day)) / 2;
  }

  /** Whether some days are in the picture. */
  boolean shows(LocalDate from, LocalDate to) {
    return !to.isBefore(first) && !from.isAfter(last);
  }

  /**
   * A day that is written below.
   *
   * @param x where it begins
   * @param text the day
   */
  public record Tick(String x, String text) {}

  /** Days to write, few enough to be read. */
  public List<Tick> ticks() {
    int step = STEPS[STEPS.length - 1];
    for (int candidate : STEPS) {
      if (days() / candidate <= MOST_TICKS) {
        step = candidate;
        break;
      }
    }
    List<Tick> ticks = new ArrayList<>();
    boolean years = days() > 300;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(step)) {
      String text = years ? Show.day(day.toString()) : Show.shortDay(day.toString());
      ticks.add(new Tick(point(begin(day)), text));
    }
    return ticks;
  }

  /** A place in a picture, as SVG writes it. */
  static String point(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}

package org.polybius.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.query.Numbers;
import org.polybius.query.Paging;
import org.polybius.query.Selection;
import org.polybius.reconcile.tally.Kind;
import org.polybius.reconcile.tally.Tally;

/**
 * Figures over time: of each population and fate a picture with the values left open as a band, the
 * value to be used as a line or bar, and a dot for each number that somebody says.
 *
 * @param series those in most reports first
 * @param parts figures that reports divide; on the first page only
 */
public record Figures(Paging.Page<Series> series, Parts parts) {
  static final int WIDTH = 640;
  static final int HEIGHT = 190;
  private static final int LEFT = 46;
  private static final int TOP = 12;
  private static final int BOTTOM = 160;

  /** Days of a picture: with fewer, one day would look like a long time. */
  private static final int LEAST_DAYS = 9;

  /** Tallies in one picture and its table: the last of them. */
  private static final int MOST_TALLIES = 40;

  /** Dots in one picture. */
  private static final int MOST_DOTS = 150;

  /**
   * One picture and the table behind it.
   *
   * @param title whom it counts and what became of them
   * @param kind how its values add up
   * @param tallies in the order of their days, the last of them
   * @param earlier tallies that are left out before these
   * @param boxes what is left open, one for each tally with a day
   * @param dots what is said
   * @param left dots that the picture does not hold
   * @param ticks days written below
   * @param lines numbers written at the left
   */
  public record Series(
      String title,
      String kind,
      List<Tally> tallies,
      int earlier,
      List<Box> boxes,
      List<Dot> dots,
      int left,
      List<Scale.Tick> ticks,
      List<Line> lines) {
    /** Copies the lists. */
    public Series {
      tallies = List.copyOf(tallies);
      boxes = List.copyOf(boxes);
      dots = List.copyOf(dots);
      ticks = List.copyOf(ticks);
      lines = List.copyOf(lines);
    }
  }

  /**
   * What is left open of a tally, and its value.
   *
   * @param right end of the band
   * @param y top of the band
   * @param height of the band
   * @param best where the value stands; "" when the reports allow no choice
   */
  public record Box(
      Tally tally, String x, String right, String width, String y, String height, String best) {}

  /**
   * A number that somebody says.
   *
   * @param named whether on somebody's word rather than the reports' own
   */
  public record Dot(Tally tally, int index, String x, String y, boolean named, String says) {}

  /**
   * A number written at the left.
   *
   * @param y where
   */
  public record Line(String y, String text) {}

  /**
   * Those of a selection.
   *
   * @param all what wholes are looked up in
   */
  static Figures of(Selection selection, Selection all, Paging paging) {
    List<List<Tally>> series =
        selection.once(Headlines.All.class, Headlines.All::of).series().stream()
            .filter(s -> s.stream().anyMatch(t -> t.to() != null))
            .toList();
    Paging.Page<List<Tally>> page = paging.of(series);
    List<Series> drawn = page.items().stream().map(Figures::series).toList();
    Parts parts = paging.offset() == 0 ? Parts.of(selection, all) : new Parts(List.of(), 0);
    return new Figures(new Paging.Page<>(drawn, page.count(), paging), parts);
  }

  private static Series series(List<Tally> whole) {
    List<Tally> all = whole.subList(Math.max(0, whole.size() - MOST_TALLIES), whole.size());
    List<Tally> dated = all.stream().filter(t -> t.to() != null).toList();
    LocalDate first = day(dated, true);
    LocalDate last = day(dated, false);
    long missing = Math.max(0, LEAST_DAYS - ChronoUnit.DAYS.between(first, last) - 1);
    Scale scale =
        new Scale(
            first.minusDays(missing / 2), last.plusDays(missing / 2), LEFT, WIDTH - LEFT - 10);
    double top = dated.stream().mapToLong(Figures::most).max().orElse(1);
    Axis axis = new Axis(Math.max(1, top));
    Tally latest = dated.get(dated.size() - 1);
    List<Dot> dots = dots(dated, scale, axis);
    return new Series(
        Show.upper(Show.people(latest)) + " " + Show.word(latest.fate()),
        Show.kind(latest.kind()),
        all,
        whole.size() - all.size(),
        dated.stream().map(t -> box(t, scale, axis)).flatMap(Optional::stream).toList(),
        dots.stream().limit(MOST_DOTS).toList(),
        Math.max(0, dots.size() - MOST_DOTS),
        scale.ticks(),
        axis.lines());
  }

  private static LocalDate day(List<Tally> tallies, boolean first) {
    Stream<LocalDate> days = tallies.stream().map(t -> first ? begin(t) : end(t));
    return (first ? days.min(LocalDate::compareTo) : days.max(LocalDate::compareTo)).orElseThrow();
  }

  private static LocalDate begin(Tally tally) {
    String from = tally.kind() == Kind.CUMULATIVE ? tally.to() : tally.from();
    return LocalDate.parse(Objects.requireNonNullElse(from, Objects.requireNonNull(tally.to())));
  }

  private static LocalDate end(Tally tally) {
    return LocalDate.parse(Objects.requireNonNull(tally.to()));
  }

  private static long most(Tally tally) {
    return Stream.concat(
            Stream.of(tally.low(), tally.best(), tally.high()),
            tally.says().stream().flatMap(s -> Stream.of(s.low(), s.point(), s.high())))
        .filter(Objects::nonNull)
        .mapToLong(n -> n)
        .max()
        .orElse(0);
  }

  private static Optional<Box> box(Tally t, Scale scale, Axis axis) {
    Long best = t.best();
    Long low = t.low() == null ? best : t.low();
    Long high = t.high() == null ? Objects.requireNonNullElse(best, low) : t.high();
    if (low == null || high == null) {
      return Optional.empty();
    }
    double x = scale.begin(begin(t));
    double width = Math.max(3, scale.end(end(t)) - x - 1);
    double y = axis.y(high);
    return Optional.of(
        new Box(
            t,
            Scale.point(x),
            Scale.point(x + width),
            Scale.point(width),
            Scale.point(y),
            Scale.point(Math.max(2, axis.y(low) - y)),
            best == null ? "" : Scale.point(axis.y(best))));
  }

  private static List<Dot> dots(List<Tally> tallies, Scale scale, Axis axis) {
    List<Dot> dots = new ArrayList<>();
    for (Tally tally : tallies) {
      for (int i = 0; i < tally.says().size(); i++) {
        Tally.Said said = tally.says().get(i);
        Long value = value(said);
        if (value != null) {
          int size = tally.says().size();
          double apart = size < 2 ? 0 : (i - (size - 1) / 2.0) * Math.min(7, 24.0 / size);
          double middle = (scale.begin(begin(tally)) + scale.end(end(tally))) / 2;
          dots.add(
              new Dot(
                  tally,
                  i,
                  Scale.point(middle + apart),
                  Scale.point(axis.y(value)),
                  !said.who().equals("outlet"),
                  Numbers.words(said)));
        }
      }
    }
    return dots;
  }

  private static @Nullable Long value(Tally.Said said) {
    return said.point() != null ? said.point() : said.low() != null ? said.low() : said.high();
  }

  /**
   * Where numbers stand, from nothing at the bottom.
   *
   * @param most the highest number
   */
  private record Axis(double most) {
    double y(double number) {
      return BOTTOM - (BOTTOM - TOP) * number / most;
    }

    List<Line> lines() {
      double step = Math.pow(10, Math.floor(Math.log10(most)));
      double fine = most / step < 2 ? step / 2 : most / step > 5 ? step * 2 : step;
      List<Line> lines = new ArrayList<>();
      for (double number = 0; number <= most; number += Math.max(1, fine)) {
        lines.add(new Line(Scale.point(y(number)), Show.number(Math.round(number))));
      }
      return lines;
    }
  }
}

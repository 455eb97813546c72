package org.polybius.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.query.Filter;
import org.polybius.query.Paging;
import org.polybius.query.Selection;
import org.polybius.reconcile.incident.Incident;

/**
 * Incidents in time. What is known to the day is a mark; what may have been on any of several days
 * is a bar over all of them.
 *
 * @param lanes one for each kind of act, the commonest first
 * @param ticks days written below
 * @param height of the picture, in units of which its width has {@value #WIDTH}
 * @param from first day of the picture; "" when there is no picture
 * @param to last day of the picture
 * @param drawn how many incidents are in the picture
 * @param outside how many have days that lie outside of it
 * @param undated how many have no day
 * @param left out because the picture holds no more
 * @param table the incidents, page by page
 */
public record Timeline(
    List<Lane> lanes,
    List<Scale.Tick> ticks,
    int height,
    String from,
    String to,
    int drawn,
    int outside,
    int undated,
    int left,
    Paging.Page<Incident> table) {
  static final int WIDTH = 1000;
  private static final int MARGIN = 130;
  private static final int ROW = 13;
  private static final int LANE_GAP = 10;
  private static final int TOP = 26;

  /** Marks in the picture: more cannot be told apart. */
  private static final int MOST = 400;

  /** Days before the first report that are shown when no time is asked for. */
  private static final int BEFORE = 60;

  private static final int AFTER = 30;

  /** Copies the lists. */
  public Timeline {
    lanes = List.copyOf(lanes);
    ticks = List.copyOf(ticks);
  }

  /**
   * Incidents of one kind.
   *
   * @param kind of act
   * @param group whether it harms, relieves, talks or presses
   * @param top where it begins
   * @param height how high it is
   */
  public record Lane(String kind, String group, int top, int height, List<Bar> bars) {
    /** Copies the list. */
    public Lane {
      bars = List.copyOf(bars);
    }
  }

  /**
   * An incident.
   *
   * @param exact whether it is known to the day
   * @param ahead whether it is planned, demanded or threatened only
   */
  public record Bar(
      Incident incident, String x, String width, int y, boolean exact, boolean ahead) {}

  static Timeline of(Selection selection, Paging paging) {
    Timeline picture = selection.once(Timeline.class, Timeline::picture);
    return picture.with(paging.of(selection.incidents()));
  }

  private Timeline with(Paging.Page<Incident> other) {
    return new Timeline(lanes, ticks, height, from, to, drawn, outside, undated, left, other);
  }

  /** The picture, with an empty page of the table. */
  private static Timeline picture(Selection selection) {
    List<Incident> all = selection.incidents();
    Optional<Scale> scale = scale(selection);
    Paging.Page<Incident> table = Paging.first(1).of(List.of());
    int undated = (int) all.stream().filter(i -> first(i) == null).count();
    if (scale.isEmpty()) {
      return new Timeline(List.of(), List.of(), 0, "", "", 0, 0, undated, 0, table);
    }
    List<Incident> inside = all.stream().filter(i -> isInside(i, scale.get())).toList();
    List<Incident> drawn =
        inside.stream()
            .sorted(Comparator.comparingInt((Incident i) -> -i.reports().size()))
            .limit(MOST)
            .sorted(Comparator.comparing(Timeline::first))
            .toList();
    List<Lane> lanes = lanes(drawn, scale.get());
    int height = lanes.stream().mapToInt(l -> l.top() + l.height()).max().orElse(TOP);
    return new Timeline(
        lanes,
        scale.get().ticks(),
        height + LANE_GAP,
        scale.get().first().toString(),
        scale.get().last().toString(),
        drawn.size(),
        all.size() - undated - inside.size(),
        undated,
        inside.size() - drawn.size(),
        table);
  }

  /** The time that is asked for, else that of the reports and a while around it. */
  private static Optional<Scale> scale(Selection selection) {
    Filter filter = selection.filter();
    List<LocalDate> published =
        selection.reports().stream().map(Account::day).flatMap(Optional::stream).sorted().toList();
    List<LocalDate> told =
        selection.incidents().stream()
            .flatMap(i -> Stream.of(first(i), last(i)))
            .filter(d -> d != null)
            .map(LocalDate::parse)
            .sorted()
            .toList();
    if (told.isEmpty() || published.isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = later(told.get(0), published.get(0).minusDays(BEFORE));
    LocalDate to =
        earlier(told.get(told.size() - 1), published.get(published.size() - 1).plusDays(AFTER));
    LocalDate first = filter.from() == null ? from : filter.from();
    LocalDate last = filter.to() == null ? to : filter.to();
    return last.isBefore(first)
        ? Optional.empty()
        : Optional.of(new Scale(first, last, MARGIN, WIDTH - MARGIN - 10));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static boolean isInside(Incident incident, Scale scale) {
    String first = first(incident);
    String last = last(incident);
    return first != null
        && last != null
        && scale.shows(LocalDate.parse(first), LocalDate.parse(last));
  }

  private static @Nullable String first(Incident incident) {
    return incident.from() == null ? incident.to() : incident.from();
  }

  private static @Nullable String last(Incident incident) {
    return incident.to() == null ? incident.from() : incident.to();
  }

  private static List<Lane> lanes(List<Incident> incidents, Scale scale) {
    Map<String, List<Incident>> kinds = new LinkedHashMap<>();
    incidents.forEach(i -> kinds.computeIfAbsent(i.kind(), k -> new ArrayList<>()).add(i));
    List<Lane> lanes = new ArrayList<>();
    int top = TOP;
    List<Map.Entry<String, List<Incident>>> commonest =
        kinds.entrySet().stream()
            .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
            .toList();
    for (Map.Entry<String, List<Incident>> kind : commonest) {
      List<Bar> bars = bars(kind.getValue(), scale, top);
      int bottom = bars.stream().mapToInt(Bar::y).max().orElse(top) + ROW;
      lanes.add(new Lane(kind.getKey(), Acts.group(kind.getKey()), top, bottom - top, bars));
      top = bottom + LANE_GAP;
    }
    return lanes;
  }

  /** Each bar in the first row in which nothing is in its way. */
  private static List<Bar> bars(List<Incident> incidents, Scale scale, int top) {
    List<Double> ends = new ArrayList<>();
    List<Bar> bars = new ArrayList<>();
    for (Incident incident : incidents) {
      LocalDate from = LocalDate.parse(String.valueOf(first(incident)));
      LocalDate to = LocalDate.parse(String.valueOf(last(incident)));
      boolean exact = from.equals(to);
      double x = exact ? scale.middle(from) - 5 : scale.begin(from);
      double width = exact ? 10 : Math.max(10, scale.end(to) - x);
      int row = 0;
      while (row < ends.size() && ends.get(row) > x) {
        row++;
      }
      if (row == ends.size()) {
        ends.add(0.0);
      }
      ends.set(row, x + width + 2);
      bars.add(
          new Bar(
              incident,
              Scale.point(x),
              Scale.point(width),
              top + row * ROW,
              exact,
              Acts.isAhead(incident)));
    }
    return bars;
  }
}

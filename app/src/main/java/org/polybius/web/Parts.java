package org.polybius.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.query.Selection;
import org.polybius.reconcile.tally.Tally;

/**
 * Parts beside their wholes: of each figure that reports divide, a bar for the whole and one for
 * each part, on one scale. The bars of parts all begin at nothing, for parts may overlap (women are
 * among the foreigners) and reports seldom name all of them.
 *
 * @param wholes those in most reports first
 * @param left wholes that are not drawn
 */
public record Parts(List<Whole> wholes, int left) {
  static final int WIDTH = 640;

  /** Wholes on one page. */
  private static final int MOST = 12;

  /** Parts of one whole in a picture. */
  private static final int PARTS = 10;

  /** Wholes of wholes: figures are seldom divided further. */
  private static final int DEEPEST = 4;

  private static final int ROW = 24;
  private static final int INDENT = 14;

  /** Where bars begin; words stand at the left. */
  private static final int BARS = 225;

  /** Room for the numbers at the right. */
  private static final int NUMBERS = 130;

  /** Characters of the words at the left. */
  private static final int LETTERS = 32;

  /** Copies the list. */
  public Parts {
    wholes = List.copyOf(wholes);
  }

  /**
   * One picture and the table behind it.
   *
   * @param tally the whole
   * @param rows the whole, then its parts, each followed by its own
   * @param left parts that the picture does not hold
   * @param height of the picture
   */
  public record Whole(Tally tally, List<Row> rows, int left, int height) {
    /** Copies the list. */
    public Whole {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A whole or a part.
   *
   * @param depth 0 for the whole
   * @param words whom it counts, as far as there is room
   * @param x where its words begin
   * @param y the middle of the row
   * @param sure length up to the value to be used, or to the lowest left open
   * @param open length of what is left open beyond that; "" when nothing is
   * @param from where what is left open begins
   * @param end where its number stands
   */
  public record Row(
      Tally tally,
      int depth,
      String words,
      int x,
      int y,
      String sure,
      String open,
      String from,
      String end) {}

  /**
   * Those of a selection.
   *
   * @param all what the wholes are looked up in, for a part is told beside its whole also where the
   *     filter keeps the part alone
   */
  static Parts of(Selection selection, Selection all) {
    Map<String, Tally> known = new HashMap<>();
    Stream.concat(all.tallies().stream(), selection.tallies().stream())
        .forEach(t -> known.put(t.key(), t));
    Map<String, List<Tally>> parts = new LinkedHashMap<>();
    for (Tally tally : selection.tallies()) {
      String whole = tally.partOf();
      if (whole != null && known.containsKey(whole) && isNumber(tally)) {
        parts.computeIfAbsent(whole, w -> new ArrayList<>()).add(tally);
      }
    }
    parts.values().forEach(p -> p.sort(Comparator.comparingLong(Parts::most).reversed()));
    Set<String> within = new HashSet<>();
    parts.values().stream().flatMap(List::stream).map(Tally::key).forEach(within::add);
    List<Tally> wholes =
        parts.keySet().stream()
            .filter(key -> !within.contains(key))
            .map(known::get)
            .map(Objects::requireNonNull)
            .filter(Parts::isNumber)
            .sorted(Comparator.comparingInt(t -> -t.reports().size()))
            .toList();
    return new Parts(
        wholes.stream().limit(MOST).map(w -> drawn(w, parts)).toList(),
        Math.max(0, wholes.size() - MOST));
  }

  private static boolean isNumber(Tally tally) {
    return most(tally) > 0;
  }

  private static Whole drawn(Tally whole, Map<String, List<Tally>> parts) {
    List<Deep> family = new ArrayList<>();
    gather(whole, 0, parts, family);
    double most = family.stream().mapToLong(d -> most(d.tally())).max().orElse(1);
    List<Row> rows = new ArrayList<>();
    for (Deep one : family.subList(0, Math.min(PARTS + 1, family.size()))) {
      rows.add(row(one, ROW / 2 + ROW * rows.size(), most));
    }
    return new Whole(whole, rows, family.size() - rows.size(), ROW * rows.size());
  }

  private record Deep(Tally tally, int depth) {}

  private static void gather(
      Tally tally, int depth, Map<String, List<Tally>> parts, List<Deep> into) {
    into.add(new Deep(tally, depth));
    if (depth < DEEPEST) {
      for (Tally part : parts.getOrDefault(tally.key(), List.of())) {
        gather(part, depth + 1, parts, into);
      }
    }
  }

  private static Row row(Deep one, int y, double most) {
    Tally t = one.tally();
    double unit = (WIDTH - BARS - NUMBERS) / most;
    long sure = Objects.requireNonNullElse(t.best(), Objects.requireNonNullElse(t.low(), 0L));
    long high = Math.max(sure, Objects.requireNonNullElse(t.high(), sure));
    return new Row(
        t,
        one.depth(),
        Show.shortened(Show.upper(Show.people(t)), LETTERS - 2 * one.depth()),
        INDENT * one.depth(),
        y,
        Scale.point(sure == 0 ? 0 : Math.max(2, sure * unit)),
        high > sure ? Scale.point((high - sure) * unit) : "",
        Scale.point(BARS + sure * unit),
        Scale.point(BARS + high * unit + 6));
  }

  private static long most(Tally tally) {
    return Stream.of(tally.low(), tally.best(), tally.high())
        .filter(Objects::nonNull)
        .mapToLong(n -> n)
        .max()
        .orElse(0);
  }

  /** The value of a tally with its range: "105 (96 to 110)". */
  public static String value(Tally tally) {
    String range = Show.range(tally);
    return range.isEmpty() ? Show.best(tally) : Show.best(tally) + " (" + range + ")";
  }

  /** Whom a whole counts, what became of them, and when. */
  public static String title(Tally tally) {
    @Nullable String to = tally.to();
    String fate = Show.people(tally) + " " + Show.word(tally.fate());
    return Show.upper(fate)
        + ", "
        + Show.kind(tally.kind())
        + (to == null ? "" : ", ")
        + Show.days(tally.from(), to);
  }
}

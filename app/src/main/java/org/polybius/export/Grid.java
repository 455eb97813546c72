package org.polybius.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Columns of a table that fits a width: narrow ones as they are, wide ones share what is left. */
final class Grid {
  private static final String GAP = "  ";

  private final List<Integer> widths;

  private Grid(List<Integer> widths) {
    this.widths = widths;
  }

  /**
   * The columns of some rows.
   *
   * @param rows all of one length, at least one
   */
  static Grid of(List<List<String>> rows, int width) {
    int columns = rows.get(0).size();
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      int column = i;
      widths.add(
          Math.max(
              1,
              rows.stream().mapToInt(r -> Width.of(Harmless.line(r.get(column)))).max().orElse(1)));
    }
    narrow(widths, width - GAP.length() * (columns - 1));
    return new Grid(widths);
  }

  /** Takes room from the widest column until all fit. */
  private static void narrow(List<Integer> widths, int room) {
    while (widths.stream().mapToInt(Integer::intValue).sum() > room) {
      int widest =
          IntStream.range(0, widths.size())
              .reduce(0, (a, b) -> widths.get(b) > widths.get(a) ? b : a);
      if (widths.get(widest) <= 1) {
        return;
      }
      widths.set(widest, widths.get(widest) - 1);
    }
  }

  /** The lines of one row. */
  List<String> lines(List<String> cells) {
    List<List<String>> wrapped = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      wrapped.add(Width.wrap(Harmless.line(cells.get(i)), widths.get(i)));
    }
    int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, height).mapToObj(line -> line(wrapped, line)).toList();
  }

  private String line(List<List<String>> wrapped, int line) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < wrapped.size(); i++) {
      String cell = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
      out.append(i == 0 ? "" : GAP).append(cell);
      out.append(" ".repeat(Math.max(0, widths.get(i) - Width.of(cell))));
    }
    return out.toString().stripTrailing();
  }
}

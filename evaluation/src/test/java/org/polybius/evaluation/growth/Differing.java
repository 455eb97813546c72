package org.polybius.evaluation.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares what ledgers hold of each matter, and says of what differs only that. */
final class Differing {
  /** Rows of a matter that are shown of each side. */
  private static final int ROWS = 3;

  /** Characters of a row that are shown around the first that differs. */
  private static final int AROUND = 120;

  private Differing() {}

  /**
   * Passes when both hold the same rows in the same order for each matter.
   *
   * @throws AssertionError that names the matters and their rows that differ
   */
  static void assertSame(
      String when, Map<String, ? extends List<?>> found, Map<String, ? extends List<?>> expected) {
    StringBuilder wrong = new StringBuilder();
    TreeSet<String> matters = new TreeSet<>(found.keySet());
    matters.addAll(expected.keySet());
    for (String matter : matters) {
      if (!found.containsKey(matter) || !expected.containsKey(matter)) {
        wrong.append("\n").append(matter).append(": one side does not have it");
      } else {
        wrong.append(difference(matter, found.get(matter), expected.get(matter)));
      }
    }
    if (!wrong.isEmpty()) {
      throw new AssertionError(when + wrong);
    }
  }

  private static String difference(String matter, List<?> found, List<?> expected) {
    if (found.equals(expected)) {
      return "";
    }
    List<String> more = without(found, expected);
    List<String> fewer = without(expected, found);
    String counts = found.size() + " rows, expected " + expected.size();
    return more.isEmpty() && fewer.isEmpty()
        ? "\n" + matter + ": " + counts + ", the same ones in another order"
        : "\n"
            + matter
            + ": "
            + counts
            + shown("not expected", more, fewer)
            + shown("missing", fewer, more);
  }

  /** The rows of one side that the other has not, each as often. */
  private static List<String> without(List<?> one, List<?> other) {
    List<Object> left = new ArrayList<>(one);
    other.forEach(left::remove);
    return left.stream().map(String::valueOf).toList();
  }

  private static String shown(String what, List<String> rows, List<String> others) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(ROWS, rows.size()); i++) {
      int at = i < others.size() ? firstDifference(rows.get(i), others.get(i)) : 0;
      shown.append("\n  ").append(what).append(": ").append(around(rows.get(i), at));
    }
    if (rows.size() > ROWS) {
      shown.append("\n  ").append(what).append(": ").append(rows.size() - ROWS).append(" more");
    }
    return shown.toString();
  }

  private static int firstDifference(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  /** How a row begins, and what stands around a place in it. */
  private static String around(String row, int at) {
    String head = row.substring(0, Math.min(AROUND, row.length()));
    int from = Math.max(AROUND, at - AROUND / 2);
    int to = Math.min(row.length(), at + AROUND);
    String gap = from > AROUND ? "…" : "";
    String there = from < to ? gap + row.substring(from, to) : "";
    return head + there + (Math.max(to, AROUND) < row.length() ? "…" : "");
  }
}

package org.polybius.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table of figures in a Markdown file, between two marks; it is never typed. */
final class MeasuredTable {
  private static final String BEGIN = "<!-- measured: begin -->";
  private static final String END = "<!-- measured: end -->";
  private static final int HEADER_LINES = 2;

  private MeasuredTable() {}

  /**
   * Replaces the rows of the suites measured; those of others stay, suites in alphabetical order.
   *
   * @param table header, rule and rows
   * @throws IOException if the file cannot be read or written, or lacks the marks
   */
  static void update(Path file, List<String> table) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    int begin = lines.indexOf(BEGIN);
    int end = lines.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(file + " has no lines " + BEGIN + " and " + END);
    }
    List<String> updated = new ArrayList<>(lines.subList(0, begin + 1));
    updated.add("");
    updated.addAll(merged(lines.subList(begin + 1, end), table));
    updated.add("");
    updated.addAll(lines.subList(end, lines.size()));
    Files.writeString(file, String.join("\n", updated) + "\n", StandardCharsets.UTF_8);
  }

  private static List<String> merged(List<String> old, List<String> table) {
    List<String> rows = table.subList(HEADER_LINES, table.size());
    Set<String> measured = rows.stream().map(MeasuredTable::suite).collect(Collectors.toSet());
    TreeMap<String, List<String>> bySuite = new TreeMap<>();
    old.stream()
        .filter(l -> l.startsWith("| ") && !table.subList(0, HEADER_LINES).contains(l))
        .filter(l -> !measured.contains(suite(l)))
        .forEach(l -> bySuite.computeIfAbsent(suite(l), s -> new ArrayList<>()).add(l));
    rows.forEach(l -> bySuite.computeIfAbsent(suite(l), s -> new ArrayList<>()).add(l));
    List<String> merged = new ArrayList<>(table.subList(0, HEADER_LINES));
    bySuite.values().forEach(merged::addAll);
    return merged;
  }

  private static String suite(String row) {
    return row.split(" ", -1)[1];
  }
}

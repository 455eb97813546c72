package org.polybius.evaluation.plv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the table: tab-separated, the first line names the columns. */
final class PairFile {
  private final List<String> broken = new ArrayList<>();

  List<Pair> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    List<String> columns = List.of(lines.get(0).split("\t", -1));
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String id = file.getFileName() + ":" + (i + 1);
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length == columns.size()) {
        pairs.add(pair(id, columns, cells));
      } else if (!lines.get(i).isBlank()) {
        broken.add(id + ": " + cells.length + " cells of " + columns.size());
      }
    }
    return pairs;
  }

  private static Pair pair(String id, List<String> columns, String[] cells) {
    return new Pair(
        id,
        unquoted(cells[columns.indexOf("sentence")]),
        unquoted(cells[columns.indexOf("source")]),
        unquoted(cells[columns.indexOf("target")]),
        cells[columns.indexOf("gold_root")]);
  }

  /** A cell that holds quote marks is itself put into quote marks, its own doubled. */
  static String unquoted(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
  }

  /** Lines that could not be read, with file and line. */
  List<String> broken() {
    return List.copyOf(broken);
  }
}

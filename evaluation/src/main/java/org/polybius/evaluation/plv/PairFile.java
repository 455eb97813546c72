package org.polybius.evaluation.plv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.polybius.evaluation.GoldFiles;

/** Reads the table: tab-separated, the first line names the columns. */
final class PairFile {
  private static final List<String> NEEDED = List.of("sentence", "source", "target", "gold_root");

  private final List<String> broken = new ArrayList<>();

  List<Pair> read(Path file) throws IOException {
    List<GoldFiles.Line> lines = GoldFiles.text(file, broken);
    List<String> columns =
        lines.isEmpty() ? List.of() : List.of(lines.get(0).text().split("\t", -1));
    List<Pair> pairs = new ArrayList<>();
    if (!columns.containsAll(NEEDED)) {
      broken.add(file.getFileName() + ":1: no columns " + NEEDED);
      return pairs;
    }
    for (GoldFiles.Line line : lines.subList(1, lines.size())) {
      String[] cells = line.text().split("\t", -1);
      if (cells.length == columns.size() && !cells[columns.indexOf("sentence")].isBlank()) {
        pairs.add(pair(line.id(), columns, cells));
      } else if (!line.text().isBlank()) {
        broken.add(
            line.id() + ": " + cells.length + " cells of " + columns.size() + ", or no sentence");
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

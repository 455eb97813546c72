package org.polybius.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of knowledge: a UTF-8 resource of tab-separated values that opens with {@code #} lines on
 * its provenance, then one line of column names.
 *
 * @param name resource name, for messages
 * @param rows in file order
 */
public record Table(String name, List<Row> rows) {

  /**
   * One entry.
   *
   * @param line 1-based line of the file
   * @param cells by column name; an empty cell is ""
   */
  public record Row(int line, Map<String, String> cells) {
    /** The cell of a column, "" when empty; the column must exist. */
    public String get(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException("no column " + column + " in line " + line);
      }
      return cell;
    }

    /** The parts of a cell between {@code |}, trimmed; none for an empty cell. */
    public List<String> list(String column) {
      String cell = get(column);
      return cell.isEmpty()
          ? List.of()
          : List.of(cell.split("\\|")).stream().map(String::strip).toList();
    }
  }

  /**
   * Loads a table that lies beside a class.
   *
   * @throws IllegalArgumentException if it is missing, opens without provenance or has a row of
   *     another width, naming the file and the line
   */
  public static Table load(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + resource + " beside " + beside);
      }
      return parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
  }

  /** Parses the text of a table. */
  public static Table parse(String name, String text) {
    String[] lines = text.split("\n", -1);
    if (!lines[0].startsWith("#")) {
      throw new IllegalArgumentException(name + ":1: a table opens with # lines on provenance");
    }
    List<Row> rows = new ArrayList<>();
    String[] columns = {};
    for (int i = 0; i < lines.length; i++) {
      String line =
          lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (columns.length == 0) {
        columns = cells;
      } else {
        rows.add(row(name, i + 1, columns, cells));
      }
    }
    return new Table(name, List.copyOf(rows));
  }

  private static Row row(String name, int line, String[] columns, String[] cells) {
    if (cells.length != columns.length) {
      throw new IllegalArgumentException(
          name + ":" + line + ": " + cells.length + " cells, but " + columns.length + " columns");
    }
    Map<String, String> map = new HashMap<>();
    for (int c = 0; c < cells.length; c++) {
      map.put(columns[c].strip(), cells[c].strip());
    }
    return new Row(line, Map.copyOf(map));
  }
}

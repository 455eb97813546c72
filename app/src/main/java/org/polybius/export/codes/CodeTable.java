package org.polybius.export.codes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of codes: a resource of tab-separated values that opens with {@code #} lines on its
 * provenance, then one line of column names. The key is what the first columns hold.
 */
final class CodeTable {
  private final Map<String, Map<String, String>> rows;

  private CodeTable(Map<String, Map<String, String>> rows) {
    this.rows = rows;
  }

  /**
   * Loads a table that lies in this package.
   *
   * @param keys how many columns make the key
   * @throws IllegalArgumentException when it opens without provenance, or has a row of another
   *     width or a key twice
   */
  static CodeTable load(String resource, int keys) {
    try (InputStream in = CodeTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no table " + resource);
      }
      return parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8), keys);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read table " + resource, e);
    }
  }

  private static CodeTable parse(String name, String text, int keys) {
    if (!text.startsWith("#")) {
      throw new IllegalArgumentException(name + " opens without its provenance");
    }
    List<String[]> lines =
        text.lines().filter(l -> !l.startsWith("#")).map(l -> l.split("\t", -1)).toList();
    String[] head = lines.get(0);
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (String[] cells : lines.subList(1, lines.size())) {
      String key = String.join("/", List.of(cells).subList(0, keys));
      if (cells.length != head.length || rows.put(key, row(head, cells)) != null) {
        throw new IllegalArgumentException(name + ": row " + key + " is twice there, or broken");
      }
    }
    return new CodeTable(rows);
  }

  private static Map<String, String> row(String[] head, String[] cells) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < head.length; i++) {
      row.put(head[i], cells[i]);
    }
    return row;
  }

  /** Whether a key has a row. */
  boolean has(String key) {
    return rows.containsKey(key);
  }

  /** The cell of a key; null when the key has no row or the cell is empty. */
  @Nullable String get(String key, String column) {
    Map<String, String> row = rows.get(key);
    String cell = row == null ? null : row.get(column);
    return cell == null || cell.isEmpty() ? null : cell;
  }
}

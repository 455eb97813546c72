package org.polybius.export.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.export.data.Material;
import org.polybius.export.data.Sheet;
import org.polybius.export.data.Sheets;

/**
 * A format of exports.
 *
 * @param name as users write it
 * @param title what it is, in words
 * @param mediaType for the answer to a request
 * @param extension of file names, without the dot
 * @param of tables it can be of; empty when it is always of the same
 * @param sheet whose codebook goes with it; null when it has none of its own
 * @param writer writes it
 */
public record ExportFormat(
    String name,
    String title,
    String mediaType,
    String extension,
    List<String> of,
    @Nullable Sheet<?> sheet,
    Writer writer) {
  /** Copies the list. */
  public ExportFormat {
    of = List.copyOf(of);
  }

  /** Writes a format. */
  public interface Writer {
    /**
     * Writes what a material holds; leaves the stream open.
     *
     * @param table one of those it can be of; "" for a format that is always of the same
     */
    void write(Material material, String table, OutputStream out) throws IOException;
  }

  /**
   * Writes what a material holds; leaves the stream open.
   *
   * @param table one of {@link #of}; "" for the first of them
   * @throws IllegalArgumentException when it can be of no such table
   */
  public void write(Material material, String table, OutputStream out) throws IOException {
    writer.write(material, table(table), out);
  }

  /** The table that is meant: see {@link #write}. */
  public String table(String asked) {
    if (asked.isEmpty()) {
      return of.isEmpty() ? "" : of.get(0);
    }
    if (!of.contains(asked)) {
      String known = of.isEmpty() ? "always of the same" : "of " + String.join(", ", of);
      throw new IllegalArgumentException(name + " is " + known + ", not of '" + asked + "'");
    }
    return asked;
  }

  /** The sheet whose columns a codebook explains; empty when the format has no columns. */
  public Optional<Sheet<?>> columns(String table) {
    return of.isEmpty() ? Optional.ofNullable(sheet) : Sheets.named(table(table));
  }
}

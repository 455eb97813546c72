package org.polybius.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of the tables of matters, comments left out. */
public final class Lines {
  private Lines() {}

  /**
   * The lines of a table.
   *
   * @param owner a class of the package in which the table lies
   * @param table name of the resource
   */
  public static List<String> of(Class<?> owner, String table) {
    try (InputStream in = owner.getResourceAsStream(table)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + table);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + table, e);
    }
  }
}

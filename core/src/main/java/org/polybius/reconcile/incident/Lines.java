package org.polybius.reconcile.incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of this package's tables, comments left out. */
final class Lines {
  private Lines() {}

  static List<String> of(String table) {
    try (InputStream in = Lines.class.getResourceAsStream(table)) {
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

package org.polybius.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The tables of this package: tab-separated, {@code #} lines on provenance, one line of names. */
final class Rows {
  private Rows() {}

  /** The rows of a resource beside this class, cells in column order, names left out. */
  static List<List<String>> of(String resource) {
    try (InputStream in = Rows.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<List<String>> rows = new ArrayList<>();
      text.lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .skip(1)
          .forEach(l -> rows.add(List.of(l.split("\t", -1))));
      return List.copyOf(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
  }
}

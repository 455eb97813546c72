package org.polybius.evaluation.growth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** A table beside this package: rows of cells between tabs, comments left out. */
final class Table {
  private final List<List<String>> rows;

  /** The table of a name. */
  Table(String name) {
    try (InputStream in =
        Objects.requireNonNull(Table.class.getResourceAsStream(name), "no resource " + name)) {
      rows =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> List.of(line.split("\t", -1)))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + name, e);
    }
  }

  int size() {
    return rows.size();
  }

  /** The nth row, over and over again. */
  List<String> row(int n) {
    return rows.get(n % rows.size());
  }

  /** The cells of a row after its first one, by which it is found. */
  List<String> row(String first) {
    return rows.stream()
        .filter(cells -> cells.get(0).equals(first))
        .findFirst()
        .map(cells -> cells.subList(1, cells.size()))
        .orElseThrow(() -> new IllegalArgumentException("no row " + first));
  }

  /** Any of them. */
  String word(String first, Random random) {
    List<String> words = row(first);
    return words.get(random.nextInt(words.size()));
  }

  /** The second cell of any row with this first one. */
  String any(String first, Random random) {
    List<List<String>> some = rows.stream().filter(r -> r.get(0).equals(first)).toList();
    return some.get(random.nextInt(some.size())).get(1);
  }
}

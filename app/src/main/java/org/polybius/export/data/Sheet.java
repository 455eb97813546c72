package org.polybius.export.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table: its columns and where its rows come from.
 *
 * @param name of the table, lower case
 * @param row what one row is, in words
 * @param columns at least one
 * @param rows of a material, in its order
 */
public record Sheet<R>(
    String name, String row, List<Column<R>> columns, Function<Material, Stream<R>> rows) {
  /** Copies the list; refuses two columns of one name. */
  public Sheet {
    columns = List.copyOf(columns);
    Set<String> names = new HashSet<>();
    for (Column<R> column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("two columns " + column.name() + " in " + name);
      }
    }
  }
}

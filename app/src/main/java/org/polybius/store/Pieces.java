package org.polybius.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Asks for rows by any number of values. The statements have room for one of few numbers of values,
 * the last value being repeated, so that the database prepares few of them.
 */
final class Pieces {
  private static final int[] SIZES = {1, 8, 64};
  private static final int MOST = SIZES[SIZES.length - 1];

  private Pieces() {}

  /**
   * Rows with one of the values. A row that has several of them may come several times.
   *
   * @param query the statement for a number of values; {@link #list} or {@link #rows} of them stand
   *     last in it
   * @param first values of the query's own parameters
   */
  static <T> List<T> ask(
      Handle handle,
      IntFunction<String> query,
      List<String> first,
      Collection<String> values,
      RowMapper<T> mapper) {
    List<String> all = List.copyOf(values);
    List<T> rows = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST) {
      List<String> piece = all.subList(from, Math.min(all.size(), from + MOST));
      rows.addAll(bound(handle, query, first, piece).map(mapper).list());
    }
    return rows;
  }

  /** So many values, to be looked for in a column. */
  static String list(int values) {
    return "(?" + ", ?".repeat(values - 1) + ")";
  }

  /** So many values as rows of a table of one column, which both databases call column1. */
  static String rows(int values) {
    return "(VALUES (?)" + ", (?)".repeat(values - 1) + ")";
  }

  private static Query bound(
      Handle handle, IntFunction<String> query, List<String> first, List<String> piece) {
    int room = room(piece.size());
    Query asked = handle.createQuery(query.apply(room));
    for (int i = 0; i < first.size(); i++) {
      asked.bind(i, first.get(i));
    }
    for (int i = 0; i < room; i++) {
      asked.bind(first.size() + i, piece.get(Math.min(i, piece.size() - 1)));
    }
    return asked;
  }

  private static int room(int values) {
    for (int size : SIZES) {
      if (size >= values) {
        return size;
      }
    }
    throw new IllegalArgumentException("too many values: " + values);
  }
}

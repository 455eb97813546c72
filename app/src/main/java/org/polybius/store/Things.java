package org.polybius.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.polybius.ledger.Row;
import org.polybius.ledger.Workspace.Query;

/** The derived things of the workspace, and by what they are looked for. */
final class Things {
  /** Stands for a day that is not known, and comes after all that are. */
  static final String NEVER = "9999-12-31";

  private static final String COLUMNS =
      "SELECT t.matter, t.id, t.team, t.first_day, t.last_day, t.labels, t.reports, t.known_first,"
          + " t.known_last, t.content FROM thing t";

  private final Handle handle;

  Things(Handle handle) {
    this.handle = handle;
  }

  Optional<Row> row(String matter, String id) {
    return handle
        .createQuery(COLUMNS + " WHERE t.matter = ? AND t.id = ?")
        .bind(0, matter)
        .bind(1, id)
        .map((row, context) -> row(row))
        .findOne();
  }

  List<Row> beginning(String matter, String prefix, int limit) {
    return handle
        .createQuery(
            COLUMNS + " WHERE t.matter = ? AND t.id >= ? AND t.id < ? ORDER BY t.id LIMIT ?")
        .bind(0, matter)
        .bind(1, prefix)
        .bind(2, prefix + Character.toString(Character.MAX_CODE_POINT))
        .bind(3, limit)
        .map((row, context) -> row(row))
        .list();
  }

  List<Row> rows(Query query) {
    Question question = new Question(query);
    return question
        .bound(handle, COLUMNS, " ORDER BY " + question.order() + " LIMIT :limit OFFSET :offset")
        .bind("limit", query.limit())
        .bind("offset", query.offset())
        .map((row, context) -> row(row))
        .list();
  }

  long count(Query query) {
    return new Question(query)
        .bound(handle, "SELECT COUNT(*) FROM thing t", "")
        .mapTo(Long.class)
        .one();
  }

  private static Row row(ResultSet row) throws SQLException {
    String first = row.getString(4);
    return new Row(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        first.equals(NEVER) ? null : first,
        row.getString(5),
        Set.copyOf(Words.list(row.getString(6))),
        Words.list(row.getString(7)),
        row.getString(8),
        row.getString(9),
        row.getString(10));
  }

  private static String firstDay(Row row) {
    return row.from() == null ? NEVER : row.from();
  }

  /** Writes only what differs: most of the things of a group come out as they were. */
  void replace(String matter, String group, List<Row> rows) {
    Map<String, Row> old =
        of(matter, group).stream().collect(Collectors.toMap(Row::id, Function.identity()));
    List<Row> fresh = new ArrayList<>();
    for (Row row : rows) {
      Row was = old.remove(row.id());
      if (was == null) {
        // A thing keeps its id when its group becomes another one.
        row(matter, row.id()).ifPresent(this::delete);
        fresh.add(row);
      } else if (!was.equals(row)) {
        delete(was);
        fresh.add(row);
      }
    }
    old.values().forEach(this::delete);
    insert(fresh);
  }

  private List<Row> of(String matter, String group) {
    return handle
        .createQuery(COLUMNS + " WHERE t.matter = ? AND t.team = ?")
        .bind(0, matter)
        .bind(1, group)
        .map((row, context) -> row(row))
        .list();
  }

  private void delete(Row row) {
    handle.execute("DELETE FROM thing WHERE matter = ? AND id = ?", row.matter(), row.id());
    index(
        List.of(row),
        "DELETE FROM thing_label WHERE matter = :matter AND label = :word AND first_day = :day AND"
            + " id = :id",
        Row::labels);
    index(
        List.of(row),
        "DELETE FROM thing_report WHERE matter = :matter AND report = :word AND first_day = :day"
            + " AND id = :id",
        things -> Set.copyOf(things.reports()));
  }

  private void insert(List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    rows(rows);
    index(
        rows,
        "INSERT INTO thing_label (matter, label, first_day, id) VALUES (:matter, :word, :day, :id)",
        Row::labels);
    index(
        rows,
        "INSERT INTO thing_report (matter, report, first_day, id) VALUES (:matter, :word, :day,"
            + " :id)",
        row -> Set.copyOf(row.reports()));
  }

  private void rows(List<Row> rows) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO thing (matter, id, team, first_day, last_day, labels, reports,"
                + " known_first, known_last, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (Row row : rows) {
      batch
          .bind(0, row.matter())
          .bind(1, row.id())
          .bind(2, row.group())
          .bind(3, firstDay(row))
          .bind(4, row.to())
          .bind(5, Words.list(row.labels().stream().sorted().toList()))
          .bind(6, Words.list(row.reports()))
          .bind(7, row.first())
          .bind(8, row.last())
          .bind(9, Words.clean(row.content()))
          .add();
    }
    batch.execute();
  }

  /** Does something for each distinct word by which things are looked for. */
  private void index(List<Row> rows, String statement, Function<Row, Set<String>> words) {
    PreparedBatch batch = handle.prepareBatch(statement);
    for (Row row : rows) {
      for (String word : words.apply(row).stream().map(Words::key).distinct().sorted().toList()) {
        batch
            .bind("matter", row.matter())
            .bind("word", word)
            .bind("day", firstDay(row))
            .bind("id", row.id())
            .add();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }
}

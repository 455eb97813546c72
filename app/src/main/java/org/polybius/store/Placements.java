package org.polybius.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.polybius.ledger.Placement;

/** The items of the workspace and the keys under which they meet. */
final class Placements {
  private static final String COLUMNS =
      "SELECT p.matter, p.report, p.claim, p.words, p.team FROM placement p";

  private static final String WHERE_ITEM = " WHERE report = ? AND matter = ? AND claim = ?";

  private final Handle handle;

  Placements(Handle handle) {
    this.handle = handle;
  }

  List<Placement> sharing(String matter, Collection<String> keys) {
    Set<String> words =
        keys.stream().map(Words::key).collect(Collectors.toCollection(TreeSet::new));
    return Pieces.ask(
            handle,
            COLUMNS
                + " JOIN placement_key k ON k.report = p.report AND k.matter = p.matter AND k.claim ="
                + " p.claim WHERE k.matter = ? AND k.word IN ",
            List.of(matter),
            words,
            (row, context) -> placement(row))
        .stream()
        .distinct()
        .toList();
  }

  List<Placement> of(String report) {
    return handle
        .createQuery(COLUMNS + " WHERE p.report = ? ORDER BY p.matter, p.claim")
        .bind(0, report)
        .map((row, context) -> placement(row))
        .list();
  }

  List<Placement> members(String matter, String group) {
    return handle
        .createQuery(COLUMNS + " WHERE p.matter = ? AND p.team = ? ORDER BY p.report, p.claim")
        .bind(0, matter)
        .bind(1, group)
        .map((row, context) -> placement(row))
        .list();
  }

  private static Placement placement(ResultSet row) throws SQLException {
    return new Placement(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Set.copyOf(Words.list(row.getString(4))),
        row.getString(5));
  }

  void place(Placement placement) {
    Optional<Placement> old = stored(placement);
    if (old.isPresent() && old.get().keys().equals(placement.keys())) {
      handle.execute(
          "UPDATE placement SET team = ?" + WHERE_ITEM,
          placement.group(),
          placement.report(),
          placement.matter(),
          placement.claim());
      return;
    }
    old.ifPresent(this::delete);
    handle.execute(
        "INSERT INTO placement (report, matter, claim, team, words) VALUES (?, ?, ?, ?, ?)",
        placement.report(),
        placement.matter(),
        placement.claim(),
        placement.group(),
        Words.list(new TreeSet<>(placement.keys())));
    keys(
        placement,
        "INSERT INTO placement_key (matter, word, report, claim) VALUES (:matter, :word, :report,"
            + " :claim)");
  }

  void remove(Placement placement) {
    stored(placement).ifPresent(this::delete);
  }

  private Optional<Placement> stored(Placement placement) {
    return handle
        .createQuery(COLUMNS + WHERE_ITEM)
        .bind(0, placement.report())
        .bind(1, placement.matter())
        .bind(2, placement.claim())
        .map((row, context) -> placement(row))
        .findOne();
  }

  private void delete(Placement placement) {
    handle.execute(
        "DELETE FROM placement" + WHERE_ITEM,
        placement.report(),
        placement.matter(),
        placement.claim());
    keys(
        placement,
        "DELETE FROM placement_key WHERE matter = :matter AND word = :word AND report = :report AND"
            + " claim = :claim");
  }

  /** Does something for each distinct key of an item. */
  private void keys(Placement placement, String statement) {
    Set<String> words =
        placement.keys().stream().map(Words::key).collect(Collectors.toCollection(TreeSet::new));
    if (words.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(statement);
    for (String word : words) {
      batch
          .bind("matter", placement.matter())
          .bind("word", word)
          .bind("report", placement.report())
          .bind("claim", placement.claim())
          .add();
    }
    batch.execute();
  }
}

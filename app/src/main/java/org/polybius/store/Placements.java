package org.polybius.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.polybius.ledger.Placement;
import org.polybius.ledger.Workspace.Sharer;

/** The items of the workspace and the keys under which they meet. */
final class Placements {
  private static final String COLUMNS =
      "SELECT p.matter, p.report, p.claim, p.words, p.team FROM placement p";

  private static final String WHERE_ITEM = " WHERE report = ? AND matter = ? AND claim = ?";

  private final Handle handle;

  Placements(Handle handle) {
    this.handle = handle;
  }

  List<Sharer> sharing(String matter, Collection<String> keys) {
    Map<String, String> words = words(keys);
    return Pieces.ask(
        handle,
        values ->
            "SELECT k.word, k.report, k.claim, p.team FROM placement_key k JOIN placement p ON"
                + " p.report = k.report AND p.matter = k.matter AND p.claim = k.claim WHERE"
                + " k.matter = ? AND k.word IN "
                + Pieces.list(values),
        List.of(matter),
        words.keySet(),
        (row, context) ->
            new Sharer(
                words.getOrDefault(row.getString(1), ""),
                row.getString(2),
                row.getString(3),
                row.getString(4)));
  }

  Map<String, Integer> count(String matter, Collection<String> keys, int most) {
    Map<String, String> words = words(keys);
    Map<String, Integer> counts = new HashMap<>();
    Pieces.ask(
            handle,
            values ->
                "SELECT v.column1, (SELECT COUNT(*) FROM (SELECT 1 FROM placement_key k WHERE"
                    + " k.matter = ? AND k.word = v.column1 LIMIT "
                    + (most + 1)
                    + ") few) FROM "
                    + Pieces.rows(values)
                    + " v",
            List.of(matter),
            words.keySet(),
            (row, context) -> Map.entry(words.getOrDefault(row.getString(1), ""), row.getInt(2)))
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }

  /** Keys by the words that stand for them. */
  private static Map<String, String> words(Collection<String> keys) {
    Map<String, String> words = new TreeMap<>();
    keys.forEach(key -> words.put(Words.key(key), key));
    return words;
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

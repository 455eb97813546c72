package org.polybius.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /** Few statements for many items: most of them are new, or only their group is another one. */
  void place(Collection<Placement> placements) {
    Set<Placement> there = stored(placements);
    Map<Place, Placement> old = new HashMap<>();
    there.forEach(placement -> old.put(Place.of(placement), placement));
    List<Placement> moved = new ArrayList<>();
    List<Placement> fresh = new ArrayList<>();
    for (Placement placement : placements) {
      Placement was = old.get(Place.of(placement));
      if (was == null) {
        fresh.add(placement);
      } else if (was.keys().equals(placement.keys())) {
        moved.add(placement);
      } else {
        delete(was);
        fresh.add(placement);
      }
    }
    move(moved);
    insert(fresh);
  }

  /** What is placed. */
  private record Place(String report, String matter, String claim) {
    static Place of(Placement placement) {
      return new Place(placement.report(), placement.matter(), placement.claim());
    }
  }

  /** Where items of the reports of these stand now. */
  private Set<Placement> stored(Collection<Placement> placements) {
    Map<String, Set<String>> reports = new TreeMap<>();
    for (Placement placement : placements) {
      reports.computeIfAbsent(placement.matter(), m -> new TreeSet<>()).add(placement.report());
    }
    Set<Placement> stored = new HashSet<>();
    reports.forEach(
        (matter, some) ->
            stored.addAll(
                Pieces.ask(
                    handle,
                    values ->
                        COLUMNS + " WHERE p.matter = ? AND p.report IN " + Pieces.list(values),
                    List.of(matter),
                    some,
                    (row, context) -> placement(row))));
    return stored;
  }

  private void move(List<Placement> placements) {
    PreparedBatch batch = handle.prepareBatch("UPDATE placement SET team = ?" + WHERE_ITEM);
    for (Placement placement : placements) {
      batch
          .bind(0, placement.group())
          .bind(1, placement.report())
          .bind(2, placement.matter())
          .bind(3, placement.claim())
          .add();
    }
    execute(batch);
  }

  private void insert(List<Placement> placements) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO placement (report, matter, claim, team, words) VALUES (?, ?, ?, ?, ?)");
    for (Placement placement : placements) {
      batch
          .bind(0, placement.report())
          .bind(1, placement.matter())
          .bind(2, placement.claim())
          .bind(3, placement.group())
          .bind(4, Words.list(new TreeSet<>(placement.keys())))
          .add();
    }
    execute(batch);
    keys(placements, "INSERT INTO placement_key (matter, word, report, claim) VALUES (?, ?, ?, ?)");
  }

  private static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
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
        List.of(placement),
        "DELETE FROM placement_key WHERE matter = ? AND word = ? AND report = ? AND claim = ?");
  }

  /** Does something for each distinct key of each item. */
  private void keys(List<Placement> placements, String statement) {
    PreparedBatch batch = handle.prepareBatch(statement);
    for (Placement placement : placements) {
      for (String word : words(placement.keys()).keySet()) {
        batch
            .bind(0, placement.matter())
            .bind(1, word)
            .bind(2, placement.report())
            .bind(3, placement.claim())
            .add();
      }
    }
    execute(batch);
  }
}

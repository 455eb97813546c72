package org.polybius.reconcile.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.polybius.contract.Records;
import org.polybius.ledger.Row;
import org.polybius.model.Account;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.Thing;

/** Things as rows of the workspace and back. Things are records. */
final class ThingRows {
  /** The label of things whose items disagree. */
  static final String DISPUTED = "\u0001disputed";

  private ThingRows() {}

  /** The rows of a group's things. */
  static <T extends Thing> List<Row> of(
      Matter<T> matter, String group, Collection<Item> items, Collection<T> things) {
    Map<String, Account> reports = new TreeMap<>();
    items.forEach(item -> reports.put(item.account().report(), item.account()));
    List<Optional<LocalDate>> days = reports.values().stream().map(Account::knownBy).toList();
    String first = text(days.stream().flatMap(Optional::stream).min(LocalDate::compareTo));
    String last =
        days.stream().allMatch(Optional::isPresent)
            ? text(days.stream().flatMap(Optional::stream).max(LocalDate::compareTo))
            : null;
    return things.stream().map(thing -> row(matter, group, thing, first, last)).toList();
  }

  private static @Nullable String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  private static Row row(
      Matter<?> matter, String group, Thing thing, @Nullable String first, @Nullable String last) {
    return new Row(
        matter.name(),
        thing.id(),
        group,
        thing.from(),
        thing.to(),
        labels(thing),
        thing.items().stream().map(Item.Id::report).distinct().sorted().toList(),
        first,
        last,
        Records.line((Record) thing));
  }

  private static Set<String> labels(Thing thing) {
    if (thing.disagreements().isEmpty()) {
      return thing.labels();
    }
    Set<String> labels = new TreeSet<>(thing.labels());
    labels.add(DISPUTED);
    return labels;
  }

  /** The thing of a row. */
  static <T extends Thing> T thing(Matter<T> matter, Row row) {
    return Records.read(row.content(), matter.type());
  }
}

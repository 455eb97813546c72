package org.polybius.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.polybius.model.Account;

/** A workspace in memory; asked for rows, it looks at every one. */
final class InMemoryWorkspace implements Workspace {
  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::from, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Row::id);

  private final Map<String, Account> accounts = new TreeMap<>();
  private final Map<Item, Placement> placements = new HashMap<>();
  private final Map<String, Set<Item>> byReport = new HashMap<>();
  private final Map<Named, Set<Item>> byKey = new HashMap<>();
  private final Map<Named, Set<Item>> byGroup = new HashMap<>();
  private final Map<Named, List<Row>> rows = new HashMap<>();

  @Override
  public void keep(Account account) {
    accounts.put(account.report(), account);
  }

  @Override
  public void forget(String report) {
    accounts.remove(report);
  }

  @Override
  public Optional<Account> account(String report) {
    return Optional.ofNullable(accounts.get(report));
  }

  @Override
  public List<Account> accounts(Collection<String> reports) {
    return reports.stream()
        .sorted()
        .distinct()
        .map(accounts::get)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  @Override
  public List<Sharer> sharing(String matter, Collection<String> keys) {
    List<Sharer> sharers = new ArrayList<>();
    for (String key : keys) {
      for (Placement at : placed(having(matter, key))) {
        sharers.add(new Sharer(key, at.report(), at.claim(), at.group()));
      }
    }
    return sharers;
  }

  @Override
  public Map<String, Integer> count(String matter, Collection<String> keys, int most) {
    Map<String, Integer> counts = new HashMap<>();
    keys.forEach(key -> counts.put(key, Math.min(having(matter, key).size(), most + 1)));
    return counts;
  }

  private Set<Item> having(String matter, String key) {
    return byKey.getOrDefault(new Named(matter, key), Set.of());
  }

  @Override
  public List<Placement> placements(String report) {
    return placed(byReport.getOrDefault(report, Set.of()));
  }

  @Override
  public List<Placement> members(String matter, String group) {
    return placed(byGroup.getOrDefault(new Named(matter, group), Set.of()));
  }

  private List<Placement> placed(Set<Item> items) {
    return items.stream().map(placements::get).flatMap(Stream::ofNullable).toList();
  }

  @Override
  public void place(Collection<Placement> some) {
    some.forEach(this::put);
  }

  private void put(Placement placement) {
    remove(placement);
    Item item = Item.of(placement);
    placements.put(item, placement);
    put(byReport, placement.report(), item);
    put(byGroup, new Named(placement.matter(), placement.group()), item);
    placement.keys().forEach(key -> put(byKey, new Named(placement.matter(), key), item));
  }

  private static <K> void put(Map<K, Set<Item>> index, K key, Item item) {
    index.computeIfAbsent(key, x -> new LinkedHashSet<>()).add(item);
  }

  @Override
  public void remove(Placement placement) {
    Item item = Item.of(placement);
    Placement old = placements.remove(item);
    if (old != null) {
      take(byReport, old.report(), item);
      take(byGroup, new Named(old.matter(), old.group()), item);
      old.keys().forEach(key -> take(byKey, new Named(old.matter(), key), item));
    }
  }

  private static <K> void take(Map<K, Set<Item>> index, K key, Item item) {
    index.computeIfPresent(
        key,
        (k, items) -> {
          items.remove(item);
          return items.isEmpty() ? null : items;
        });
  }

  @Override
  public void replace(String matter, String group, List<Row> things) {
    if (things.isEmpty()) {
      rows.remove(new Named(matter, group));
    } else {
      rows.put(new Named(matter, group), List.copyOf(things));
    }
  }

  @Override
  public Optional<Row> row(String matter, String id) {
    return rows(matter).filter(row -> row.id().equals(id)).findFirst();
  }

  @Override
  public List<Row> beginning(String matter, String prefix, int limit) {
    return rows(matter)
        .filter(row -> row.id().startsWith(prefix))
        .sorted(Comparator.comparing(Row::id))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Row> rows(Query query) {
    return asked(query).sorted(ORDER).skip(query.offset()).limit(query.limit()).toList();
  }

  @Override
  public long count(Query query) {
    return asked(query).count();
  }

  private Stream<Row> asked(Query query) {
    return rows(query.matter()).filter(query::asksFor);
  }

  private Stream<Row> rows(String matter) {
    return rows.entrySet().stream()
        .filter(entry -> entry.getKey().matter().equals(matter))
        .flatMap(entry -> entry.getValue().stream());
  }

  void clear() {
    accounts.clear();
    placements.clear();
    byReport.clear();
    byKey.clear();
    byGroup.clear();
    rows.clear();
  }

  /** A key or group within a matter. */
  private record Named(String matter, String name) {}

  /** What a placement places. */
  private record Item(String matter, String report, String claim) {
    static Item of(Placement placement) {
      return new Item(placement.matter(), placement.report(), placement.claim());
    }
  }
}

package org.polybius.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.polybius.model.Account;
import org.polybius.reconcile.Group.Bond;

/**
 * Reconciles all reports at once, in memory: what every other way of reconciling must give. The
 * result does not depend on the order of the reports.
 */
public final class Reconciler {
  private Reconciler() {}

  /** The things of one matter, ascending by id. */
  public static <T extends Thing> List<T> reconcile(
      Matter<T> matter, Collection<Account> accounts) {
    List<Item> items = accounts.stream().flatMap(a -> matter.items(a).stream()).sorted().toList();
    List<T> things = new ArrayList<>();
    for (List<Item> group : groups(matter, items)) {
      things.addAll(matter.resolve(group(matter, group)));
    }
    things.sort(Comparator.comparing(Thing::id));
    return List.copyOf(things);
  }

  /** Items ready to be resolved, with the matches between them. */
  static Group group(Matter<?> matter, List<Item> items) {
    return new Group(items, (a, b) -> match(matter, a, b), (a, b) -> Bond.NONE);
  }

  private static Optional<Match> match(Matter<?> matter, Item one, Item other) {
    Set<String> shared = new HashSet<>(matter.keys(one));
    shared.retainAll(matter.keys(other));
    return shared.isEmpty() ? Optional.empty() : matter.match(one, other);
  }

  /** The items in their connected groups. */
  private static List<List<Item>> groups(Matter<?> matter, List<Item> items) {
    Map<String, List<Item>> byKey = new TreeMap<>();
    for (Item item : items) {
      matter.keys(item).forEach(k -> byKey.computeIfAbsent(k, x -> new ArrayList<>()).add(item));
    }
    if (matter.keyIsEnough()) {
      return List.copyOf(byKey.values());
    }
    Partition<Item.Id> partition = new Partition<>();
    items.forEach(i -> partition.add(i.id()));
    byKey.values().forEach(bucket -> connect(matter, bucket, partition));
    Map<Item.Id, Item> byId = new HashMap<>();
    items.forEach(i -> byId.put(i.id(), i));
    return partition.classes().stream().map(c -> c.stream().map(byId::get).toList()).toList();
  }

  private static void connect(Matter<?> matter, List<Item> bucket, Partition<Item.Id> partition) {
    for (int i = 0; i < bucket.size(); i++) {
      for (int j = i + 1; j < bucket.size(); j++) {
        Item one = bucket.get(i);
        Item other = bucket.get(j);
        if (!partition.together(one.id(), other.id()) && matter.match(one, other).isPresent()) {
          partition.join(one.id(), other.id());
        }
      }
    }
  }
}

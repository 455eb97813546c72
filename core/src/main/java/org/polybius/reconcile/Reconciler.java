package org.polybius.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.polybius.model.Account;

/**
 * Reconciles all reports at once, in memory: what every other way of reconciling must give. The
 * result does not depend on the order of the reports.
 */
public final class Reconciler {
  private Reconciler() {}

  /** The things of one matter, ascending by id. */
  public static <T extends Thing> List<T> reconcile(
      Matter<T> matter, Collection<Account> accounts) {
    return resolve(matter, accounts.stream().flatMap(a -> matter.items(a).stream()).toList());
  }

  /** What some items of a matter amount to, ascending by id. */
  public static <T extends Thing> List<T> resolve(Matter<T> matter, Collection<Item> items) {
    Meeting meeting = new Meeting(matter);
    List<T> things = new ArrayList<>();
    for (List<Item> group : groups(meeting, items.stream().sorted().toList())) {
      things.addAll(matter.resolve(meeting.group(group)));
    }
    things.sort(Comparator.comparing(Thing::id));
    return List.copyOf(things);
  }

  /** The items in their connected groups. */
  private static List<List<Item>> groups(Meeting meeting, List<Item> items) {
    Map<String, List<Item>> byKey = new TreeMap<>();
    Partition<Item.Id> partition = new Partition<>();
    Map<Item.Id, Item> byId = new HashMap<>();
    List<Set<String>> keys = items.stream().map(meeting::keys).toList();
    Map<String, Integer> having = Crowd.count(keys);
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Crowd.holding(keys.get(i), key -> having.getOrDefault(key, 0))
          .forEach(k -> byKey.computeIfAbsent(k, x -> new ArrayList<>()).add(item));
      partition.add(item.id());
      byId.put(item.id(), item);
    }
    byKey.forEach((key, bucket) -> connect(meeting, key, bucket, partition));
    return partition.classes().stream().map(c -> c.stream().map(byId::get).toList()).toList();
  }

  private static void connect(
      Meeting meeting, String key, List<Item> bucket, Partition<Item.Id> partition) {
    if (meeting.enough(key)) {
      bucket.forEach(item -> partition.join(item.id(), bucket.get(0).id()));
      return;
    }
    for (int i = 0; i < bucket.size(); i++) {
      for (int j = i + 1; j < bucket.size(); j++) {
        Item one = bucket.get(i);
        Item other = bucket.get(j);
        if (!partition.together(one.id(), other.id()) && meeting.match(one, other).isPresent()) {
          partition.join(one.id(), other.id());
        }
      }
    }
  }
}

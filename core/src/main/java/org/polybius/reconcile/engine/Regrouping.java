package org.polybius.reconcile.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.polybius.ledger.Placement;
import org.polybius.ledger.Workspace;
import org.polybius.ledger.Workspace.Sharer;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.Meeting;
import org.polybius.reconcile.Partition;
import org.polybius.reconcile.Thing;

/**
 * Puts new items of one matter into groups. A group that lost items may fall apart: what is left of
 * it is compared anew. Groups that lost none only grow, or grow together: their items are compared
 * with the new ones only.
 *
 * @param <T> the matter's things
 */
final class Regrouping<T extends Thing> {
  private final Matter<T> matter;
  private final Meeting meeting;
  private final Workspace workspace;
  private final Accounts accounts;
  private final Partition<Item.Id> partition = new Partition<>();

  /** Keys of the items whose group is to be found: new ones and those of torn groups. */
  private final Map<Item.Id, Set<String>> loose = new LinkedHashMap<>();

  /** Items of whole groups that share a key with a new one, and their groups. */
  private final Map<Item.Id, String> whole = new HashMap<>();

  /** Items that were compared with others. */
  private final Map<Item.Id, Item> items = new HashMap<>();

  /** Pairs that were compared and do not match, or are together since. */
  private final Set<Set<Item.Id>> compared = new HashSet<>();

  Regrouping(Matter<T> matter, Workspace workspace, Accounts accounts) {
    this.matter = matter;
    this.meeting = new Meeting(matter);
    this.workspace = workspace;
    this.accounts = accounts;
  }

  /**
   * Places items and resolves the groups that change.
   *
   * @param added new items, in no group yet
   * @param gone where the items stood that are there no more
   */
  void run(Collection<Item> added, Collection<Placement> gone) {
    added.forEach(item -> loosen(item.id(), meeting.keys(item)));
    Set<Item.Id> fresh = new HashSet<>(loose.keySet());
    Crowds crowds = new Crowds(matter.name(), workspace, loose.values(), gone);
    Set<String> torn = crowds.turned();
    gone.forEach(placement -> torn.add(placement.group()));
    torn.forEach(g -> members(g).forEach(p -> loosen(id(p), p.keys())));
    Map<Item.Id, Set<String>> holding = crowds.holding(loose);
    Map<String, Map<String, List<Item.Id>>> neighbours = neighbours(holding, fresh, torn);
    buckets(holding).forEach((key, bucket) -> connect(key, bucket, neighbours, fresh));
    settle(torn);
  }

  private void loosen(Item.Id item, Set<String> keys) {
    loose.put(item, keys);
    partition.add(item);
  }

  /** The loose items under each key that holds. */
  private static Map<String, List<Item.Id>> buckets(Map<Item.Id, Set<String>> holding) {
    Map<String, List<Item.Id>> buckets = new TreeMap<>();
    holding.forEach(
        (item, keys) ->
            keys.forEach(key -> buckets.computeIfAbsent(key, k -> new ArrayList<>()).add(item)));
    return buckets;
  }

  /** The items of whole groups under each key of a new item that holds, by group. */
  private Map<String, Map<String, List<Item.Id>>> neighbours(
      Map<Item.Id, Set<String>> holding, Set<Item.Id> fresh, Set<String> torn) {
    Set<String> met = new TreeSet<>();
    fresh.forEach(item -> met.addAll(holding.getOrDefault(item, Set.of())));
    Map<String, Map<String, List<Item.Id>>> neighbours = new HashMap<>();
    Map<String, Item.Id> firsts = new HashMap<>();
    for (Sharer sharer : workspace.sharing(matter.name(), met)) {
      if (!torn.contains(sharer.group())) {
        Item.Id item = new Item.Id(sharer.report(), sharer.claim());
        whole.put(item, sharer.group());
        partition.add(item);
        partition.join(item, firsts.computeIfAbsent(sharer.group(), group -> item));
        neighbours
            .computeIfAbsent(sharer.key(), k -> new LinkedHashMap<>())
            .computeIfAbsent(sharer.group(), g -> new ArrayList<>())
            .add(item);
      }
    }
    if (!matter.keyIsEnough()) {
      accounts.read(whole.keySet().stream().map(Item.Id::report).toList());
    }
    return neighbours;
  }

  private void connect(
      String key,
      List<Item.Id> bucket,
      Map<String, Map<String, List<Item.Id>>> neighbours,
      Set<Item.Id> fresh) {
    for (int i = 0; i < bucket.size(); i++) {
      Item.Id one = bucket.get(i);
      bucket.subList(i + 1, bucket.size()).forEach(other -> connect(key, one, other));
      if (fresh.contains(one)) {
        neighbours.getOrDefault(key, Map.of()).values().forEach(some -> connect(key, one, some));
      }
    }
  }

  /** Once it is together with one of a whole group, it is with all. */
  private void connect(String key, Item.Id one, List<Item.Id> ofOneGroup) {
    for (Item.Id other : ofOneGroup) {
      if (partition.together(one, other)) {
        return;
      }
      connect(key, one, other);
    }
  }

  private void connect(String key, Item.Id one, Item.Id other) {
    if (!partition.together(one, other) && (meeting.enough(key) || match(one, other))) {
      partition.join(one, other);
    }
  }

  /** Whether two match; those that share several keys are compared under the first only. */
  private boolean match(Item.Id one, Item.Id other) {
    return compared.add(Set.of(one, other)) && meeting.match(item(one), item(other)).isPresent();
  }

  private Item item(Item.Id id) {
    return items.computeIfAbsent(id, accounts::item);
  }

  /** Writes down the groups that have loose items, and removes those that are no more. */
  private void settle(Set<String> torn) {
    List<Map<Item.Id, Placement>> groups = new ArrayList<>();
    Set<String> former = new TreeSet<>(torn);
    for (List<Item.Id> together : partition.classes()) {
      if (together.stream().anyMatch(loose::containsKey)) {
        Set<String> grown = new TreeSet<>();
        together.stream().filter(whole::containsKey).forEach(i -> grown.add(whole.get(i)));
        former.addAll(grown);
        groups.add(placements(together, grown));
      }
    }
    groups.forEach(group -> former.remove(settle(group)));
    former.forEach(group -> workspace.replace(matter.name(), group, List.of()));
  }

  /** Where the items of a group are to stand: loose ones, and all of the groups it grew from. */
  private Map<Item.Id, Placement> placements(List<Item.Id> together, Set<String> grown) {
    Map<Item.Id, Placement> placements = new TreeMap<>();
    for (Item.Id item : together) {
      Set<String> keys = loose.get(item);
      if (keys != null) {
        placements.put(item, placement(item, keys, ""));
      }
    }
    grown.forEach(group -> members(group).forEach(p -> placements.put(id(p), p)));
    return placements;
  }

  /** Writes down one group, and gives its name. */
  private String settle(Map<Item.Id, Placement> placements) {
    String group = Blocks.name(placements.keySet());
    List<Placement> moved = new ArrayList<>();
    placements.forEach(
        (item, placement) -> {
          if (!placement.group().equals(group)) {
            moved.add(placement(item, placement.keys(), group));
          }
        });
    workspace.place(moved);
    List<Item> members = accounts.items(placements.keySet());
    List<T> things = matter.resolve(meeting.group(members));
    workspace.replace(matter.name(), group, ThingRows.of(matter, group, members, things));
    return group;
  }

  private Placement placement(Item.Id item, Set<String> keys, String group) {
    return new Placement(matter.name(), item.report(), item.claim(), keys, group);
  }

  private List<Placement> members(String group) {
    return workspace.members(matter.name(), group);
  }

  private static Item.Id id(Placement placement) {
    return new Item.Id(placement.report(), placement.claim());
  }
}

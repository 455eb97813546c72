package org.polybius.reconcile.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.polybius.ledger.Placement;
import org.polybius.ledger.Row;
import org.polybius.model.Account;
import org.polybius.reconcile.Crowd;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.Meeting;
import org.polybius.reconcile.Partition;
import org.polybius.reconcile.Thing;
import org.polybius.reconcile.version.Versions;

/**
 * The steps of reconciling all reports at once, each of them a pure function, for work that is
 * spread over machines: which reports are versions of others; which keys an item has; which items
 * of one key belong together; what the items of one connected group amount to. Taken in this order
 * they give the workspace that {@link Incremental} gives.
 *
 * @param <T> the matter's things
 */
public final class Blocks<T extends Thing> {
  private final Matter<T> matter;
  private final Meeting meeting;

  private Blocks(Matter<T> matter) {
    this.matter = matter;
    this.meeting = new Meeting(matter);
  }

  /** Those of the matter of a name. */
  public static Blocks<?> named(String matter) {
    return Matters.named(matter)
        .<Blocks<?>>map(Blocks::new)
        .orElseThrow(() -> new IllegalArgumentException("no such matter: " + matter));
  }

  /** The names of all matters. */
  public static List<String> names() {
    return Matters.all().stream().map(Matter::name).toList();
  }

  /** Under what a report meets its versions: the first step, before any matter. */
  public static String address(Account account) {
    return Versions.key(account);
  }

  /** The reports of one address, each marked with where it stands among its versions. */
  public static Collection<Account> versions(Collection<Account> ofOneAddress) {
    return Versions.marked(ofOneAddress);
  }

  /** The item of an account that an id names. */
  public static Item item(Account account, Item.Id id) {
    return Accounts.item(account, id);
  }

  /** The items of a report, with the keys under which they may meet others. */
  public Map<Item.Id, Set<String>> keys(Account account) {
    Map<Item.Id, Set<String>> keys = new HashMap<>();
    if (!Incremental.counts(matter, account)) {
      return keys;
    }
    matter.items(account).forEach(item -> keys.put(item.id(), meeting.keys(item)));
    return keys;
  }

  /** Whether so many items have a key that the keys which depend on it change. */
  public static boolean isCrowded(String key, long items) {
    return !Crowd.guards(Set.of(key)).isEmpty() && items > Crowd.most(key);
  }

  /**
   * Whether items meet under a key.
   *
   * @param crowded those of all keys that are crowded
   */
  public static boolean holds(String key, Set<String> crowded) {
    return !Crowd.holding(Set.of(key), k -> crowded.contains(k) ? Integer.MAX_VALUE : 0).isEmpty();
  }

  /** Whether items of this key belong together for that alone, and need not be compared. */
  public boolean enough(String key) {
    return meeting.enough(key);
  }

  /**
   * Pairs of the items of one key that connect all of them that belong together, as far as this key
   * shows it. No pair follows from others.
   *
   * @param items those of the key
   */
  public Set<Pair> pairs(Collection<Item> items) {
    List<Item> sorted = items.stream().sorted().toList();
    Partition<Item.Id> partition = new Partition<>();
    Set<Pair> pairs = new LinkedHashSet<>();
    for (int i = 0; i < sorted.size(); i++) {
      Item one = sorted.get(i);
      for (Item other : sorted.subList(i + 1, sorted.size())) {
        if (!partition.together(one.id(), other.id()) && meeting.match(one, other).isPresent()) {
          partition.join(one.id(), other.id());
          pairs.add(new Pair(one.id(), other.id()));
        }
      }
    }
    return pairs;
  }

  /**
   * What the items of one connected group amount to.
   *
   * @param items at least one
   */
  public Resolved resolve(Collection<Item> items) {
    List<Item> members = items.stream().sorted().toList();
    String group = name(members.stream().map(Item::id).toList());
    List<T> things = matter.resolve(meeting.group(members));
    List<Placement> placements = new ArrayList<>();
    for (Item item : members) {
      Item.Id id = item.id();
      placements.add(
          new Placement(matter.name(), id.report(), id.claim(), meeting.keys(item), group));
    }
    return new Resolved(group, placements, ThingRows.of(matter, group, members, things));
  }

  /** The name of the group that items make: it depends on nothing else. */
  static String name(Collection<Item.Id> items) {
    Item.Id first = Collections.min(items);
    return first.text();
  }

  /** Two items that belong together. */
  public record Pair(Item.Id one, Item.Id other) {
    /** Both. */
    public Stream<Item.Id> stream() {
      return Stream.of(one, other);
    }
  }

  /**
   * A group as the workspace keeps it.
   *
   * @param group its name
   * @param placements where its items stand
   * @param rows its things
   */
  public record Resolved(String group, List<Placement> placements, List<Row> rows) {
    /** Copies the lists. */
    public Resolved {
      placements = List.copyOf(placements);
      rows = List.copyOf(rows);
    }
  }
}

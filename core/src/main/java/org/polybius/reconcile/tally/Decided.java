package org.polybius.reconcile.tally;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.reconcile.Item;

/** What people decided about figures of different cells. */
final class Decided {
  private Decided() {}

  /**
   * The figures that are tallies of their own: of every two that a person told apart, the one that
   * comes later by report and claim.
   */
  static Set<Item.Id> apart(Collection<Count> counts) {
    Map<String, Item.Id> first = new HashMap<>();
    for (Count count : counts) {
      Item.Id id = count.saying().id();
      count.saying().apart().forEach(d -> first.merge(d, id, Decided::earlier));
    }
    Set<Item.Id> apart = new TreeSet<>();
    for (Count count : counts) {
      Item.Id id = count.saying().id();
      if (count.saying().apart().stream().anyMatch(d -> !id.equals(first.get(d)))) {
        apart.add(id);
      }
    }
    return apart;
  }

  private static Item.Id earlier(Item.Id one, Item.Id other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}

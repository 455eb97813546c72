package org.polybius.reconcile.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.polybius.ledger.Placement;
import org.polybius.ledger.Workspace;
import org.polybius.ledger.Workspace.Sharer;
import org.polybius.reconcile.Crowd;

/** Which keys of a matter hold once a batch is settled: see {@link Crowd}. */
final class Crowds {
  private final String matter;
  private final Workspace workspace;
  private final Map<String, Integer> added;
  private final Map<String, Integer> gone;

  /** How many items of the workspace have each key that was asked for. */
  private final Map<String, Integer> there = new HashMap<>();

  /**
   * Of a batch.
   *
   * @param workspace in which those that are gone do not stand any more, nor those added yet
   * @param added the keys of each new item
   * @param gone where the items stood that are there no more
   */
  Crowds(
      String matter,
      Workspace workspace,
      Collection<Set<String>> added,
      Collection<Placement> gone) {
    this.matter = matter;
    this.workspace = workspace;
    this.added = Crowd.count(added);
    this.gone = Crowd.count(gone.stream().map(Placement::keys).toList());
  }

  /** The groups with items that have a key which is crowded from now on, or from now on is not. */
  Set<String> turned() {
    Set<String> touched = new HashSet<>(Crowd.guards(added.keySet()));
    touched.addAll(Crowd.guards(gone.keySet()));
    ask(touched);
    touched.removeIf(key -> isCrowded(key, gone) == isCrowded(key, added));
    Set<String> groups = new TreeSet<>();
    if (!touched.isEmpty()) {
      workspace.sharing(matter, touched).stream().map(Sharer::group).forEach(groups::add);
    }
    return groups;
  }

  /** Of the keys of each item those that hold. */
  <K> Map<K, Set<String>> holding(Map<K, Set<String>> keys) {
    Set<String> guards = new HashSet<>();
    keys.values().forEach(some -> guards.addAll(Crowd.guards(some)));
    ask(guards);
    Map<K, Set<String>> holding = new HashMap<>();
    keys.forEach((item, some) -> holding.put(item, Crowd.holding(some, k -> number(k, added))));
    return holding;
  }

  private boolean isCrowded(String key, Map<String, Integer> besides) {
    return number(key, besides) > Crowd.most(key);
  }

  private int number(String key, Map<String, Integer> besides) {
    return there.getOrDefault(key, 0) + besides.getOrDefault(key, 0);
  }

  private void ask(Collection<String> keys) {
    Map<Integer, List<String>> byMost = new TreeMap<>();
    for (String key : keys) {
      if (!there.containsKey(key)) {
        byMost.computeIfAbsent(Crowd.most(key), m -> new ArrayList<>()).add(key);
      }
    }
    byMost.forEach((most, some) -> there.putAll(workspace.count(matter, some, most)));
  }
}

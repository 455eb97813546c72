package org.polybius.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Disjoint classes that grow together (union-find with path halving; Tarjan 1975).
 *
 * @param <E> members
 */
public final class Partition<E> {
  private final Map<E, E> parents = new LinkedHashMap<>();

  /** Puts a member into a class of its own, unless it has one. */
  public void add(E member) {
    parents.putIfAbsent(member, member);
  }

  /** Makes the classes of two members one. */
  public void join(E one, E other) {
    parents.put(root(one), root(other));
  }

  /** Whether two members are in one class. */
  public boolean together(E one, E other) {
    return root(one).equals(root(other));
  }

  /** The classes, members in the order in which they were added. */
  public Collection<List<E>> classes() {
    Map<E, List<E>> byRoot = new HashMap<>();
    List<List<E>> classes = new ArrayList<>();
    for (E member : parents.keySet()) {
      byRoot
          .computeIfAbsent(
              root(member),
              r -> {
                List<E> fresh = new ArrayList<>();
                classes.add(fresh);
                return fresh;
              })
          .add(member);
    }
    return classes;
  }

  private E root(E member) {
    E at = member;
    E parent = parents.getOrDefault(at, at);
    while (!parent.equals(at)) {
      E grand = parents.getOrDefault(parent, parent);
      parents.put(at, grand);
      at = grand;
      parent = parents.getOrDefault(at, at);
    }
    return at;
  }
}

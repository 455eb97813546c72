package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Sorts of tellings: those that say the very same, as reprints do, are of one sort and are compared
 * with others once. What people decided anything about is of a sort of its own.
 */
final class Sorts {
  private final List<Occurrence> tellings;
  private final int[] sortOf;
  private final List<List<Integer>> members = new ArrayList<>();
  private final Map<Long, Double> likelihoods = new HashMap<>();
  private final Map<Long, Boolean> vetoes = new HashMap<>();

  /** By what two tellings are compared: nothing else of them is looked at. */
  private record Said(Family family, Traits traits) {}

  /**
   * The sorts of some tellings.
   *
   * @param apart those that are of no sort with others
   */
  Sorts(List<Occurrence> tellings, Predicate<Occurrence> apart) {
    this.tellings = tellings;
    this.sortOf = new int[tellings.size()];
    Map<Said, Integer> known = new HashMap<>();
    for (int i = 0; i < sortOf.length; i++) {
      Occurrence telling = tellings.get(i);
      int next = members.size();
      sortOf[i] =
          apart.test(telling)
              ? next
              : known.computeIfAbsent(new Said(telling.family(), telling.traits()), s -> next);
      if (sortOf[i] == next) {
        members.add(new ArrayList<>());
      }
      members.get(sortOf[i]).add(i);
    }
  }

  /** How many there are. */
  int size() {
    return members.size();
  }

  /** The sort of a telling, by its place. */
  int of(int telling) {
    return sortOf[telling];
  }

  /** Places of the tellings of a sort, ascending. */
  List<Integer> members(int sort) {
    return members.get(sort);
  }

  /** The first telling of a sort. */
  Occurrence first(int sort) {
    return tellings.get(members.get(sort).get(0));
  }

  /** How likely tellings of two sorts, or two of one, are the same. */
  double likelihood(int one, int other) {
    return likelihoods.computeIfAbsent(
        pair(one, other),
        pair -> Comparison.likelihood(first(Math.min(one, other)), first(Math.max(one, other))));
  }

  /** Whether a veto holds between them. */
  boolean vetoed(int one, int other) {
    return vetoes.computeIfAbsent(
        pair(one, other), pair -> Comparison.veto(first(one), first(other)).isPresent());
  }

  private long pair(int one, int other) {
    return (long) Math.max(one, other) * members.size() + Math.min(one, other);
  }
}

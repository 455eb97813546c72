package org.polybius.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * Things with the places of what is behind them. Thread-safe.
 *
 * @param <T> the things
 */
final class Backed<T> {
  private final List<T> things;
  private final Once<int[][]> behind;

  /**
   * Some things.
   *
   * @param behind the places of what is behind one, in whatever order
   */
  Backed(List<T> things, Function<T, int[]> behind) {
    this.things = List.copyOf(things);
    this.behind = new Once<>(() -> this.things.stream().map(behind).toArray(int[][]::new));
  }

  /** All of them, in their order. */
  List<T> all() {
    return things;
  }

  /** Those that any of some places is behind, in the same order. */
  List<T> keptBy(BitSet kept) {
    int[][] places = behind.get();
    List<T> those = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      if (isAny(places[i], kept)) {
        those.add(things.get(i));
      }
    }
    return List.copyOf(those);
  }

  private static boolean isAny(int[] places, BitSet kept) {
    for (int place : places) {
      if (kept.get(place)) {
        return true;
      }
    }
    return false;
  }
}

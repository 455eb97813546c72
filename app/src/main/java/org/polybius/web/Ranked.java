package org.polybius.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts how often words occur. */
final class Ranked {
  private Ranked() {}

  /** How often each word occurs, by word. */
  static <T> Map<String, Integer> counted(
      Collection<T> things, Function<T, ? extends Collection<String>> words) {
    Map<String, Integer> counts = new TreeMap<>();
    things.forEach(t -> words.apply(t).forEach(w -> counts.merge(w, 1, Integer::sum)));
    return counts;
  }

  /** The commonest words, those that are equally common in alphabetical order. */
  static <T> List<String> most(
      Collection<T> things, Function<T, ? extends Collection<String>> words, int most) {
    return counted(things, words).entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}

package org.polybius.evaluation.gunviolence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Aligns clusters with the wanted ones, one to one, the likest first (Dice's coefficient). */
final class Aligned {

  /**
   * A wanted and a found cluster with reports in common.
   *
   * @param gold key of the one
   * @param got key of the other
   * @param likeness between 0 and 1
   */
  private record Pair(String gold, String got, double likeness) {}

  private Aligned() {}

  /**
   * The found cluster of each wanted one; those left without are absent.
   *
   * @param gold key of the wanted cluster by report
   * @param got key of the found cluster by report
   */
  static Map<String, String> of(Map<String, String> gold, Map<String, String> got) {
    Map<String, String> aligned = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs(gold, got)) {
      if (!aligned.containsKey(pair.gold()) && taken.add(pair.got())) {
        aligned.put(pair.gold(), pair.got());
      }
    }
    return aligned;
  }

  private static List<Pair> pairs(Map<String, String> gold, Map<String, String> got) {
    Map<String, Map<String, Integer>> common = new HashMap<>();
    Map<String, Integer> wanted = new HashMap<>();
    Map<String, Integer> found = new HashMap<>();
    gold.forEach(
        (report, key) -> {
          String other = got.getOrDefault(report, report);
          wanted.merge(key, 1, Integer::sum);
          found.merge(other, 1, Integer::sum);
          common.computeIfAbsent(key, k -> new HashMap<>()).merge(other, 1, Integer::sum);
        });
    List<Pair> pairs = new ArrayList<>();
    common.forEach(
        (key, others) ->
            others.forEach(
                (other, n) -> {
                  int size = wanted.getOrDefault(key, 0) + found.getOrDefault(other, 0);
                  pairs.add(new Pair(key, other, 2.0 * n / size));
                }));
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.likeness())
            .thenComparing(Pair::gold)
            .thenComparing(Pair::got));
    return pairs;
  }
}

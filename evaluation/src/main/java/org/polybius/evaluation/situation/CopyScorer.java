package org.polybius.evaluation.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.polybius.evaluation.Clusterings;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.Wrong;

/** Compares groups of reports that are copies of each other, pair by pair. */
final class CopyScorer {
  private final List<Set<String>> expected;
  private final List<Set<String>> found;

  CopyScorer(List<Set<String>> expected, List<Set<String>> found) {
    this.expected = expected;
    this.found = found;
  }

  /** F1 of the pairs. */
  double f1() {
    return Clusterings.pairwise(expected, found).f1();
  }

  /** What each pair came to that is expected or found: {@code one+other} in order of the ids. */
  Map<String, Counts> byPair() {
    Set<String> wanted = pairs(expected);
    Set<String> got = pairs(found);
    Set<String> all = new TreeSet<>(wanted);
    all.addAll(got);
    Map<String, Counts> byPair = new TreeMap<>();
    for (String pair : all) {
      int expects = wanted.contains(pair) ? 1 : 0;
      int gets = got.contains(pair) ? 1 : 0;
      byPair.put(pair, new Counts(expects * gets, gets, expects));
    }
    return byPair;
  }

  private static Set<String> pairs(List<Set<String>> groups) {
    Set<String> pairs = new TreeSet<>();
    for (Set<String> group : groups) {
      List<String> ids = List.copyOf(new TreeSet<>(group));
      for (int i = 0; i < ids.size(); i++) {
        for (String later : ids.subList(i + 1, ids.size())) {
          pairs.add(ids.get(i) + "+" + later);
        }
      }
    }
    return pairs;
  }

  /** The wrong pairs, with the groups they stand in. */
  List<String> errors() {
    List<String> errors = new ArrayList<>();
    byPair()
        .forEach(
            (pair, counts) -> {
              if (counts.f1() < 1) {
                boolean wanted = counts.wanted() > 0;
                String groups = "groups expected " + with(expected, pair) + ", found ";
                errors.add(
                    Wrong.line(
                        "copies " + pair,
                        wanted ? "copies" : "no copies",
                        wanted ? "no copies" : "copies",
                        groups + with(found, pair)));
              }
            });
    return errors;
  }

  private static List<Set<String>> with(List<Set<String>> groups, String pair) {
    List<String> ids = List.of(pair.split("[+]", -1));
    return groups.stream().filter(g -> ids.stream().anyMatch(g::contains)).toList();
  }
}

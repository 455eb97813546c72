package org.polybius.evaluation.situation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.situation.Expected.Tally;

/** Compares a situation with the expected one; copies are compared as clusters. */
final class SituationScorer {
  private SituationScorer() {}

  /** Tallies with right numbers, one to one; wanted is every tally expected. */
  static Counts tallies(List<Tally> expected, List<Tally> found) {
    List<Tally> free = new ArrayList<>(found);
    int right = 0;
    for (Tally e : expected) {
      Tally match = free.stream().filter(f -> e.sameAs(f) && e.accepts(f)).findFirst().orElse(null);
      if (match != null) {
        free.remove(match);
        right++;
      }
    }
    return new Counts(right, found.size(), expected.size());
  }

  /** Facts of agreements, each one item. */
  static Counts facts(Set<String> expected, Set<String> found) {
    Set<String> right = new HashSet<>(expected);
    right.retainAll(found);
    return new Counts(right.size(), found.size(), expected.size());
  }
}

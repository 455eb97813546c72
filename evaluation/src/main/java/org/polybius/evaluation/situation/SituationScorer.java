package org.polybius.evaluation.situation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.Wrong;
import org.polybius.evaluation.situation.Expected.Tally;

/** Compares a situation with the expected one; copies are compared as clusters. */
final class SituationScorer {
  private SituationScorer() {}

  /**
   * How tallies compare.
   *
   * @param found of those expected, whose people, fate and day were found
   * @param right with the right lowest and highest number too
   * @param best and with the right number to be used
   * @param byKey what each expected tally came to; those of one key together
   * @param errors those not right, with what was found instead
   */
  record Tallies(
      Counts found, Counts right, Counts best, Map<String, Counts> byKey, List<String> errors) {
    /** Copies the lists. */
    Tallies {
      byKey = Collections.unmodifiableMap(new TreeMap<>(byKey));
      errors = List.copyOf(errors);
    }
  }

  /**
   * One to one, first those that add up alike, then those whose numbers are the very same, lest one
   * that is a tenth off takes what another expects; wanted is every tally expected, got every tally
   * found.
   */
  static Tallies tallies(List<Tally> expected, List<Tally> found) {
    IdentityHashMap<Tally, Tally> right = matched(expected, found);
    Map<String, Counts> byKey = new TreeMap<>();
    List<String> errors = new ArrayList<>();
    int seen = 0;
    int best = 0;
    for (Tally e : expected) {
      List<Tally> same = found.stream().filter(e::sameAs).toList();
      seen += same.isEmpty() ? 0 : 1;
      Tally match = right.get(e);
      best += match != null && e.choosesAs(match) ? 1 : 0;
      byKey.merge(e.key(), new Counts(match == null ? 0 : 1, 1, 1), Counts::plus);
      if (match == null) {
        List<String> got = same.stream().map(SituationScorer::text).toList();
        errors.add(Wrong.line("tally " + e.key(), numbers(e), got, words(e)));
      }
    }
    int wanted = expected.size();
    return new Tallies(
        new Counts(seen, found.size(), wanted),
        new Counts(right.size(), found.size(), wanted),
        new Counts(best, found.size(), wanted),
        byKey,
        errors);
  }

  private static IdentityHashMap<Tally, Tally> matched(List<Tally> expected, List<Tally> found) {
    List<Tally> free = new ArrayList<>(found);
    IdentityHashMap<Tally, Tally> right = new IdentityHashMap<>();
    for (boolean alike : List.of(true, false)) {
      for (Tally e : expected) {
        if (!right.containsKey(e)) {
          match(e, free, alike).ifPresent(f -> right.put(e, f));
        }
      }
    }
    return right;
  }

  private static Optional<Tally> match(Tally wanted, List<Tally> free, boolean alike) {
    Optional<Tally> match =
        free.stream()
            .filter(f -> wanted.sameAs(f) && wanted.accepts(f))
            .filter(f -> !alike || f.aggregation().equals(wanted.aggregation()))
            .max(Comparator.comparing(wanted::choosesAs).thenComparing(wanted::equalNumbers));
    match.ifPresent(free::remove);
    return match;
  }

  private static String text(Tally t) {
    return t.key() + " " + numbers(t);
  }

  private static String numbers(Tally t) {
    return t.low() + " / " + t.best() + " / " + t.high();
  }

  private static String words(Tally t) {
    return t.fate()
        + " "
        + t.parts()
        + " of "
        + t.nationality()
        + ", "
        + t.from()
        + " to "
        + t.to();
  }
}

package org.polybius.evaluation.situation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.situation.Accord.Fact;
import org.polybius.evaluation.situation.Accord.Kind;

/**
 * Compares agreements fact by fact. Each expected agreement is set against one found: pairs are
 * made greedily by the number of facts they share, and only where a party, a term or a date is
 * among them. Facts of agreements that nothing is set against are all missed, or all too many.
 */
final class AccordScorer {
  private static final Set<Kind> TELLING =
      Set.of(Kind.PARTY, Kind.TERM, Kind.DECLARED, Kind.FROM, Kind.STAGE, Kind.FULFILMENT);

  private final List<Accord> expected;
  private final List<Accord> found;
  private final List<Pair> pairs = new ArrayList<>();

  AccordScorer(List<Accord> expected, List<Accord> found) {
    this.expected = expected;
    this.found = found;
    pair();
  }

  /**
   * An expected agreement and the one found for it.
   *
   * @param right the expected facts that were found
   */
  private record Pair(Accord expected, Accord found, List<Fact> right) {
    private static Pair of(Accord expected, Accord found) {
      List<Fact> free = new ArrayList<>(found.facts());
      List<Fact> right = new ArrayList<>();
      for (Fact fact : expected.facts()) {
        free.stream()
            .filter(fact::is)
            .findFirst()
            .ifPresent(
                f -> {
                  free.remove(f);
                  right.add(fact);
                });
      }
      return new Pair(expected, found, right);
    }

    private long telling() {
      return right.stream()
          .filter(f -> TELLING.contains(f.kind()) && f.kind() != Kind.PARTY)
          .count();
    }
  }

  private void pair() {
    List<Pair> all = new ArrayList<>();
    for (Accord e : expected) {
      for (Accord f : found) {
        Pair pair = Pair.of(e, f);
        if (pair.telling() > 0) {
          all.add(pair);
        }
      }
    }
    all.sort(
        Comparator.comparingInt((Pair p) -> -p.right().size())
            .thenComparing(p -> p.expected().id())
            .thenComparing(p -> p.found().id()));
    Set<Accord> taken = new HashSet<>();
    for (Pair pair : all) {
      if (!taken.contains(pair.expected()) && !taken.contains(pair.found())) {
        taken.add(pair.expected());
        taken.add(pair.found());
        pairs.add(pair);
      }
    }
  }

  /** Facts right, found and wanted. */
  Counts counts() {
    return new Counts(
        pairs.stream().mapToInt(p -> p.right().size()).sum(),
        found.stream().mapToInt(a -> a.facts().size()).sum(),
        expected.stream().mapToInt(a -> a.facts().size()).sum());
  }

  /** Facts right and wanted of one kind. */
  Counts counts(Kind kind) {
    int right = pairs.stream().mapToInt(p -> number(p.right(), kind)).sum();
    return new Counts(
        right,
        found.stream().mapToInt(a -> number(a.facts(), kind)).sum(),
        expected.stream().mapToInt(a -> number(a.facts(), kind)).sum());
  }

  private static int number(List<Fact> facts, Kind kind) {
    return (int) facts.stream().filter(f -> f.kind() == kind).count();
  }

  /** What is missed, with what was found of the same kind, and then what is too much. */
  List<String> errors() {
    List<String> errors = new ArrayList<>(missed());
    for (Accord accord : found) {
      Pair pair = pairs.stream().filter(p -> p.found().equals(accord)).findFirst().orElse(null);
      List<Fact> extra = new ArrayList<>(accord.facts());
      if (pair != null) {
        pair.right().forEach(right -> extra.remove(first(right, extra)));
      }
      String as = pair == null ? "no expected one" : pair.expected().id();
      extra.forEach(f -> errors.add("agreement " + accord.id() + " as " + as + ": too much " + f));
    }
    return errors;
  }

  private static @Nullable Fact first(Fact wanted, List<Fact> facts) {
    return facts.stream().filter(wanted::is).findFirst().orElse(null);
  }

  private List<String> missed() {
    List<String> errors = new ArrayList<>();
    for (Accord accord : expected) {
      Pair pair = pairs.stream().filter(p -> p.expected().equals(accord)).findFirst().orElse(null);
      for (Fact fact : accord.facts()) {
        if (pair == null) {
          errors.add("agreement " + accord.id() + ": expected " + fact + ", got no such agreement");
        } else if (!pair.right().contains(fact)) {
          errors.add(
              "agreement " + accord.id() + ": expected " + fact + ", got " + others(pair, fact));
        }
      }
    }
    return errors;
  }

  private static String others(Pair pair, Fact fact) {
    return pair.found().facts().stream().filter(f -> f.kind() == fact.kind()).toList().toString();
  }
}

package org.polybius.evaluation.situation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.Wrong;
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

  /** What each expected fact came to: the agreement's id, the place of the fact, its kind. */
  Map<String, Counts> byFact() {
    Map<String, Counts> byFact = new LinkedHashMap<>();
    for (Accord accord : expected) {
      List<Fact> right =
          pair(accord).map(p -> new ArrayList<>(p.right())).orElse(new ArrayList<>());
      for (int i = 0; i < accord.facts().size(); i++) {
        Fact fact = accord.facts().get(i);
        int found = right.remove(first(fact, right)) ? 1 : 0;
        byFact.put(accord.id() + "#" + i + " " + fact.kind(), new Counts(found, 1, 1));
      }
    }
    return byFact;
  }

  private Optional<Pair> pair(Accord accord) {
    return pairs.stream().filter(p -> p.expected().equals(accord)).findFirst();
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
      extra.forEach(
          f ->
              errors.add(
                  Wrong.line("agreement " + accord.id(), "nothing", f, "set against " + as)));
    }
    return errors;
  }

  private static @Nullable Fact first(Fact wanted, List<Fact> facts) {
    return facts.stream().filter(wanted::is).findFirst().orElse(null);
  }

  private List<String> missed() {
    List<String> errors = new ArrayList<>();
    for (Accord accord : expected) {
      Optional<Pair> pair = pair(accord);
      List<Fact> right = pair.map(p -> new ArrayList<>(p.right())).orElse(new ArrayList<>());
      for (Fact fact : accord.facts()) {
        if (!right.remove(first(fact, right))) {
          String got = pair.map(p -> others(p, fact)).orElse("no such agreement");
          String words =
              pair.map(p -> "set against " + p.found().id()).orElse("all of it is missed");
          errors.add(Wrong.line("agreement " + accord.id(), fact, got, words));
        }
      }
    }
    return errors;
  }

  private static String others(Pair pair, Fact fact) {
    return pair.found().facts().stream().filter(f -> f.kind() == fact.kind()).toList().toString();
  }
}

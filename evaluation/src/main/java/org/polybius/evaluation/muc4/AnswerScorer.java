package org.polybius.evaluation.muc4;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.muc4.Answer.Counted;
import org.polybius.evaluation.muc4.Answer.Role;

/**
 * Counts of one report. Fillers are matched one to one, in order; an optional one that is not given
 * counts for nothing, one that is given is right.
 */
final class AnswerScorer {
  private AnswerScorer() {}

  /** The counts by metric; also {@code role.NAME} for each role. */
  static Map<String, Counts> score(Answer gold, Answer got) {
    Map<String, Counts> counts = new HashMap<>();
    for (Role role : Role.values()) {
      Counts c =
          match(
              gold.roles().getOrDefault(role, List.of()),
              got.roles().getOrDefault(role, List.of()),
              (g, f) -> f.alternatives().stream().anyMatch(g::matches),
              Filler::optional);
      counts.put("role." + role, c);
      counts.merge("roles-f1", c, Counts::plus);
    }
    counts.put("incident-type-f1", types(gold, got));
    counts.put("numbers-f1", numbers(gold.numbers(), got.numbers()));
    Predicate<Counted> several = c -> c.number().several();
    counts.put(
        "numbers2-f1",
        numbers(
            gold.numbers().stream().filter(several).toList(),
            got.numbers().stream().filter(several).toList()));
    counts.put("confidence-accuracy", confidence(gold, got));
    return counts;
  }

  private static Counts types(Answer gold, Answer got) {
    long right = got.types().stream().filter(gold.types()::contains).count();
    long free =
        got.types().stream()
            .filter(t -> gold.optionalTypes().contains(t) && !gold.types().contains(t))
            .count();
    return new Counts(right, got.types().size() - free, gold.types().size());
  }

  private static Counts numbers(List<Counted> gold, List<Counted> got) {
    return match(
        gold,
        got,
        (g, f) ->
            g.number().accepts(f.number())
                && f.who().alternatives().stream().anyMatch(g.who()::matches),
        g -> g.who().optional());
  }

  private static <T> Counts match(
      List<T> gold, List<T> got, BiPredicate<T, T> right, Predicate<T> optional) {
    List<T> free = new ArrayList<>(got);
    int matched = 0;
    int wanted = 0;
    for (T g : gold) {
      T match = free.stream().filter(f -> right.test(g, f)).findFirst().orElse(null);
      if (match != null) {
        free.remove(match);
        matched++;
      }
      wanted += match != null || !optional.test(g) ? 1 : 0;
    }
    return new Counts(matched, got.size(), wanted);
  }

  /**
   * Among the organisations found, those with a right level of confidence in any of their roles.
   */
  private static Counts confidence(Answer gold, Answer got) {
    Counts counts = Counts.NONE;
    for (Answer.Named g : gold.confidence()) {
      List<Answer.Named> same =
          got.confidence().stream()
              .filter(
                  f -> f.organisation().alternatives().stream().anyMatch(g.organisation()::matches))
              .toList();
      boolean right =
          same.stream().flatMap(f -> f.levels().stream()).anyMatch(g.levels()::contains);
      if (!same.isEmpty()) {
        counts = counts.plus(new Counts(right ? 1 : 0, 1, 1));
      }
    }
    return counts;
  }
}

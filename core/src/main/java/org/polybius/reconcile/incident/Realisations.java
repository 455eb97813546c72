package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Links what was ahead with what came of it: a plan never becomes one with its execution. It is
 * realised by an event that it could be, that did not happen before the plan was told.
 */
final class Realisations {
  private Realisations() {}

  /** All incidents, those that realise one another naming each other. */
  static List<Incident> link(
      List<List<Occurrence>> actual,
      List<List<Occurrence>> ahead,
      Function<List<Occurrence>, Incident> assemble) {
    List<Incident> happened = new ArrayList<>(actual.stream().map(assemble).toList());
    List<Incident> planned = new ArrayList<>(ahead.stream().map(assemble).toList());
    for (int i = 0; i < actual.size(); i++) {
      for (int j = 0; j < ahead.size(); j++) {
        if (realises(actual.get(i), ahead.get(j))) {
          String deed = happened.get(i).id();
          String plan = planned.get(j).id();
          happened.replaceAll(x -> x.id().equals(deed) ? x.realising(plan) : x);
          planned.replaceAll(x -> x.id().equals(plan) ? x.realised(deed) : x);
        }
      }
    }
    happened.addAll(planned);
    return happened;
  }

  private static boolean realises(List<Occurrence> deed, List<Occurrence> plan) {
    double sum = 0;
    for (Occurrence done : deed) {
      for (Occurrence due : plan) {
        if (Comparison.veto(done, due).isPresent() || before(done, due)) {
          return false;
        }
        sum += Comparison.likelihood(done, due);
      }
    }
    return sum / (deed.size() * plan.size()) >= Linkage.MEAN;
  }

  /** Whether the deed was over before the plan was told. */
  private static boolean before(Occurrence done, Occurrence due) {
    Days days = done.traits().days().precise() ? done.traits().days() : done.traits().published();
    Days told = due.traits().published();
    return days != null
        && told != null
        && days.to() != null
        && told.from() != null
        && days.to().isBefore(told.from());
  }
}

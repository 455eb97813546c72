package org.polybius.ledger;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.model.Decision;
import org.polybius.model.Decision.Undo;

/** Which reports a decision concerns: those whose items stand elsewhere once it is taken. */
public final class Concerned {
  private Concerned() {}

  /**
   * Ids of the reports that a decision concerns: those that it names, and for an undoing those of
   * the decision undone.
   *
   * @param earlier the decisions before it
   */
  public static Set<String> reports(Decision decision, Collection<Decision> earlier) {
    Set<String> reports = new TreeSet<>();
    decision.action().anchors().forEach(anchor -> reports.add(anchor.report()));
    if (decision.action() instanceof Undo undo) {
      earlier.stream()
          .filter(d -> d.id().equals(undo.decision()) && !d.equals(decision))
          .forEach(d -> reports.addAll(reports(d, before(d, earlier))));
    }
    return reports;
  }

  /** Decisions other than one: an undoing that names itself leads nowhere. */
  private static Collection<Decision> before(Decision decision, Collection<Decision> all) {
    return all.stream().takeWhile(d -> !d.equals(decision)).toList();
  }
}

package org.polybius.ledger;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.model.Decision;
import org.polybius.model.Decision.Accept;
import org.polybius.model.Decision.Action;
import org.polybius.model.Decision.Correct;
import org.polybius.model.Decision.Merge;
import org.polybius.model.Decision.Reject;
import org.polybius.model.Decision.Split;
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
    Action action = decision.action();
    if (action instanceof Merge merge) {
      reports.add(merge.one().report());
      reports.add(merge.other().report());
    } else if (action instanceof Split split) {
      reports.add(split.one().report());
      reports.add(split.other().report());
    } else if (action instanceof Accept accept) {
      reports.add(accept.claim().report());
    } else if (action instanceof Reject reject) {
      reports.add(reject.claim().report());
    } else if (action instanceof Correct correct) {
      reports.add(correct.claim().report());
    } else if (action instanceof Undo undo) {
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

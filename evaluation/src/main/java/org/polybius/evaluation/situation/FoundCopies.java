package org.polybius.evaluation.situation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.contract.AccountJson;
import org.polybius.model.Reading;
import org.polybius.reconcile.Reconciler;
import org.polybius.reconcile.copies.Copies;
import org.polybius.reconcile.copies.CopyGroup.Member;

/** The copies among the reports of a stream, as sets of ids. */
final class FoundCopies {
  private FoundCopies() {}

  static List<Set<String>> of(List<Reading> readings) {
    return Reconciler.reconcile(new Copies(), readings.stream().map(AccountJson::of).toList())
        .stream()
        .map(g -> (Set<String>) new TreeSet<>(g.members().stream().map(Member::report).toList()))
        .toList();
  }
}

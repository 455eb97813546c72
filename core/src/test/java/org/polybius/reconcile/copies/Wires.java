package org.polybius.reconcile.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.extract.fingerprint.Fingerprints;
import org.polybius.model.Account;
import org.polybius.model.Report;
import org.polybius.reconcile.Reconciler;
import org.polybius.text.Paragraphs;

/** Reports as reconciling sees them, made of a text alone. */
final class Wires {
  private Wires() {}

  static Account report(String id, String day, String text) {
    return report(id, day, null, text);
  }

  static Account report(
      String id, String day, @Nullable String title, String text, String... agencies) {
    Report report =
        new Report(
            id,
            "0",
            null,
            title,
            id + ".example",
            List.of(agencies),
            null,
            null,
            day,
            null,
            "en",
            text,
            Map.of());
    return new Account(
        id,
        "0",
        report.outlet(),
        report.agencies(),
        day,
        null,
        title,
        Fingerprints.of(report, Paragraphs.of(text, 0)),
        List.of(),
        Map.of());
  }

  static List<CopyGroup> groups(Account... accounts) {
    return groups(List.of(accounts));
  }

  static List<CopyGroup> groups(List<Account> accounts) {
    return Reconciler.reconcile(new Copies(), accounts);
  }

  /** The ids of the members of each group. */
  static List<List<String>> together(List<CopyGroup> groups) {
    List<List<String>> ids = new ArrayList<>();
    groups.forEach(g -> ids.add(g.members().stream().map(CopyGroup.Member::report).toList()));
    return ids;
  }
}

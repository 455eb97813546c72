package org.polybius.reconcile.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.polybius.contract.AccountJson;
import org.polybius.ledger.Ledger;
import org.polybius.ledger.Placement;
import org.polybius.ledger.Workspace;
import org.polybius.model.Account;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.version.Versions;

/**
 * Reconciles what is new in a ledger with what is there, touching only the groups concerned. The
 * workspace is then what reconciling all reports at once gives, whatever the order in which they
 * came.
 */
public final class Incremental {
  /** Reports in one transaction: enough to resolve a busy group once for many of them. */
  private static final int BATCH = 256;

  private final List<Matter<?>> matters;
  private final int batch;

  /** Of all matters. */
  public Incremental() {
    this(Matters.all(), BATCH);
  }

  /**
   * Of some matters.
   *
   * @param matters the versions of reports among them, by which it is known which report counts
   * @param batch how many reports are settled in one transaction, at least 1
   */
  public Incremental(List<? extends Matter<?>> matters, int batch) {
    this.matters = List.copyOf(matters);
    this.batch = batch;
  }

  /**
   * Brings the workspace up to date.
   *
   * @param progress told the number of reports settled in each transaction
   * @return how many reports were settled
   */
  public long settle(Ledger ledger, LongConsumer progress) {
    long settled = 0;
    List<String> next = ledger.pending(batch);
    while (!next.isEmpty()) {
      List<String> reports = next;
      // What the reports say is asked for within the transaction: no decision comes in between.
      ledger.settle(reports, workspace -> apply(workspace, changes(ledger, reports)));
      settled += reports.size();
      progress.accept(reports.size());
      next = ledger.pending(batch);
    }
    return settled;
  }

  /** Forgets the workspace and works it out anew: the result is the same. */
  public long rebuild(Ledger ledger, LongConsumer progress) {
    ledger.unsettle();
    return settle(ledger, progress);
  }

  private static List<Change> changes(Ledger ledger, Collection<String> reports) {
    Decisions decisions = Decisions.of(ledger.decisions());
    List<Change> changes = new ArrayList<>();
    for (String report : reports) {
      Optional<Account> account = ledger.reading(report).map(AccountJson::of);
      changes.add(new Change(report, account.flatMap(decisions::amend)));
    }
    return changes;
  }

  private void apply(Workspace workspace, Collection<Change> asked) {
    List<Change> changes = new Superseding(workspace).mark(asked);
    Accounts accounts = new Accounts(workspace);
    List<Placement> gone = new ArrayList<>();
    for (Change change : changes) {
      gone.addAll(workspace.placements(change.report()));
      change.account().ifPresentOrElse(accounts::keep, () -> accounts.forget(change.report()));
    }
    gone.forEach(workspace::remove);
    for (Matter<?> matter : matters) {
      List<Placement> own = gone.stream().filter(p -> p.matter().equals(matter.name())).toList();
      new Regrouping<>(matter, workspace, accounts).run(items(matter, changes), own);
    }
  }

  private static List<Item> items(Matter<?> matter, Collection<Change> changes) {
    return changes.stream()
        .flatMap(change -> change.account().stream())
        .filter(account -> counts(matter, account))
        .flatMap(account -> matter.items(account).stream())
        .toList();
  }

  /** A version that another has replaced counts as such, and for nothing else. */
  static boolean counts(Matter<?> matter, Account account) {
    return !account.isSuperseded() || matter.name().equals(Versions.NAME);
  }

  /**
   * What becomes of a report.
   *
   * @param account what it says now; empty when it counts no more
   */
  record Change(String report, Optional<Account> account) {}
}

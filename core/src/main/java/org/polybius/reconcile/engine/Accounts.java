package org.polybius.reconcile.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polybius.ledger.Workspace;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.reconcile.Item;

/** The accounts of a workspace, each read once while a batch is settled or a query answered. */
final class Accounts {
  private final Workspace workspace;
  private final Map<String, Account> read = new HashMap<>();

  Accounts(Workspace workspace) {
    this.workspace = workspace;
  }

  void keep(Account account) {
    workspace.keep(account);
    read.put(account.report(), account);
  }

  void forget(String report) {
    workspace.forget(report);
    read.remove(report);
  }

  /** The items of these ids. */
  List<Item> items(Collection<Item.Id> ids) {
    read(ids.stream().map(Item.Id::report).toList());
    return ids.stream().map(this::item).toList();
  }

  /** Reads those of some reports at once that were not read yet. */
  void read(Collection<String> reports) {
    List<String> missing =
        reports.stream().distinct().filter(report -> !read.containsKey(report)).toList();
    if (!missing.isEmpty()) {
      workspace.accounts(missing).forEach(account -> read.put(account.report(), account));
    }
  }

  /** The item of an id. */
  Item item(Item.Id id) {
    return item(account(id.report()), id);
  }

  /** The item of an account that an id names. */
  static Item item(Account account, Item.Id id) {
    return new Item(account, id.claim().isEmpty() ? null : claim(account, id.claim()));
  }

  private Account account(String report) {
    return read.computeIfAbsent(
        report,
        r ->
            workspace
                .account(r)
                .orElseThrow(() -> new IllegalStateException("no account of report " + r)));
  }

  private static Claim claim(Account account, String id) {
    return account
        .claim(id)
        .orElseThrow(
            () -> new IllegalStateException("no claim " + id + " of report " + account.report()));
  }
}

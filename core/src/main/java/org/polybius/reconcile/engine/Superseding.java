package org.polybius.reconcile.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.ledger.Placement;
import org.polybius.ledger.Workspace;
import org.polybius.model.Account;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Meeting;
import org.polybius.reconcile.engine.Incremental.Change;
import org.polybius.reconcile.version.Versions;

/**
 * Marks where changed reports stand among their versions, and takes along those reports that count
 * no more, or again, because of them.
 */
final class Superseding {
  private final Workspace workspace;

  Superseding(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The changes with their reports marked, and those of other versions that follow from them. */
  List<Change> mark(Collection<Change> changes) {
    Map<String, Change> marked = new LinkedHashMap<>();
    changes.forEach(change -> marked.put(change.report(), change));
    List<Account> others = others(changes, marked.keySet());
    List<Account> all = new ArrayList<>(others);
    changes.forEach(change -> change.account().ifPresent(all::add));
    for (Account account : Versions.marked(all)) {
      if (marked.containsKey(account.report()) || !others.contains(account)) {
        marked.put(account.report(), new Change(account.report(), Optional.of(account)));
      }
    }
    return List.copyOf(marked.values());
  }

  /** The other reports of groups that lose or may gain a changed one. */
  private List<Account> others(Collection<Change> changes, Set<String> changed) {
    Meeting meeting = new Meeting(new Versions());
    Set<String> groups = new TreeSet<>();
    Set<String> keys = new TreeSet<>();
    for (Change change : changes) {
      workspace.placements(change.report()).stream()
          .filter(placement -> placement.matter().equals(Versions.NAME))
          .forEach(placement -> groups.add(placement.group()));
      change.account().ifPresent(now -> keys.addAll(meeting.keys(new Item(now, null))));
    }
    workspace.sharing(Versions.NAME, keys).forEach(placement -> groups.add(placement.group()));
    Set<String> reports = new TreeSet<>();
    for (String group : groups) {
      workspace.members(Versions.NAME, group).stream()
          .map(Placement::report)
          .filter(report -> !changed.contains(report))
          .forEach(reports::add);
    }
    return reports.isEmpty() ? List.of() : workspace.accounts(reports);
  }
}

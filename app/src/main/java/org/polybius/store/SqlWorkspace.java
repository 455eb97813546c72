package org.polybius.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.DataFormatException;
import org.jdbi.v3.core.Handle;
import org.polybius.contract.AccountJson;
import org.polybius.ledger.Placement;
import org.polybius.ledger.Row;
import org.polybius.ledger.Workspace;
import org.polybius.model.Account;

/** The workspace in the tables of V3__workspace.sql. */
final class SqlWorkspace implements Workspace {
  private final Connections connections;
  private final Unpacked unpacked;

  /**
   * A workspace.
   *
   * @param unpacked the accounts that were read last
   */
  SqlWorkspace(Connections connections, Unpacked unpacked) {
    this.connections = connections;
    this.unpacked = unpacked;
  }

  /** Where a connection comes from: the pool of readers, or a transaction under way. */
  interface Connections {
    <T> T with(Access.Work<T> work);
  }

  @Override
  public void keep(Account account) {
    connections.with(
        handle ->
            handle.execute(
                "INSERT INTO account (report, body) VALUES (?, ?) ON CONFLICT (report) DO UPDATE"
                    + " SET body = excluded.body",
                account.report(),
                Packed.pack(AccountJson.line(account))));
  }

  @Override
  public void forget(String report) {
    connections.with(handle -> handle.execute("DELETE FROM account WHERE report = ?", report));
  }

  @Override
  public Optional<Account> account(String report) {
    return accounts(List.of(report)).stream().findFirst();
  }

  @Override
  public List<Account> accounts(Collection<String> reports) {
    String query = "SELECT report, body FROM account WHERE report IN ";
    TreeSet<String> asked = new TreeSet<>(reports);
    List<Account> found =
        connections.with(
            handle ->
                Pieces.ask(
                    handle,
                    values -> query + Pieces.list(values),
                    List.of(),
                    asked,
                    (row, context) -> account(row)));
    return found.stream().sorted(Comparator.comparing(Account::report)).toList();
  }

  private Account account(ResultSet row) throws SQLException {
    try {
      return unpacked.account(row.getString(1), row.getBytes(2));
    } catch (DataFormatException e) {
      throw new SQLException("an account in the workspace is damaged: rebuild it", e);
    }
  }

  @Override
  public List<Sharer> sharing(String matter, Collection<String> keys) {
    return connections.with(handle -> new Placements(handle).sharing(matter, keys));
  }

  @Override
  public Map<String, Integer> count(String matter, Collection<String> keys, int most) {
    return connections.with(handle -> new Placements(handle).count(matter, keys, most));
  }

  @Override
  public List<Placement> placements(String report) {
    return connections.with(handle -> new Placements(handle).of(report));
  }

  @Override
  public List<Placement> members(String matter, String group) {
    return connections.with(handle -> new Placements(handle).members(matter, group));
  }

  @Override
  public void place(Collection<Placement> placements) {
    change(handle -> new Placements(handle).place(placements));
  }

  @Override
  public void remove(Placement placement) {
    change(handle -> new Placements(handle).remove(placement));
  }

  @Override
  public void replace(String matter, String group, List<Row> rows) {
    change(handle -> new Things(handle).replace(matter, group, rows));
  }

  @Override
  public Optional<Row> row(String matter, String id) {
    return connections.with(handle -> new Things(handle).row(matter, id));
  }

  @Override
  public List<Row> beginning(String matter, String prefix, int limit) {
    return connections.with(handle -> new Things(handle).beginning(matter, prefix, limit));
  }

  @Override
  public List<Row> rows(Query query) {
    return connections.with(handle -> new Things(handle).rows(query));
  }

  @Override
  public long count(Query query) {
    return connections.with(handle -> new Things(handle).count(query));
  }

  private void change(Change change) {
    connections.with(
        handle -> {
          change.in(handle);
          return change;
        });
  }

  private interface Change {
    void in(Handle handle);
  }
}

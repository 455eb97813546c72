package org.polybius.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polybius.model.Account;

/**
 * What reconciling has worked out so far. All of it is derived: it may be cleared and rebuilt from
 * the readings and decisions at any time. Changes become visible together, when the transaction
 * they were made in ends.
 */
public interface Workspace {
  /** Keeps what a report says, in place of what was kept of it before. */
  void keep(Account account);

  /** Forgets a report. Its placements are removed apart. */
  void forget(String report);

  /** What is kept of a report. */
  Optional<Account> account(String report);

  /**
   * What is kept of several reports, in ascending order of their ids; unknown ones are left out.
   */
  List<Account> accounts(Collection<String> reports);

  /** The items of a matter that have one of the keys. */
  List<Placement> sharing(String matter, Collection<String> keys);

  /** All placements of a report's items, of all matters. */
  List<Placement> placements(String report);

  /** The items of a group. */
  List<Placement> members(String matter, String group);

  /** Puts an item where it belongs, in place of where it stood. */
  void place(Placement placement);

  /** Removes an item from its group. */
  void remove(Placement placement);

  /** The things of a group, in place of those that were there. */
  void replace(String matter, String group, List<Row> rows);

  /** The thing of an id. */
  Optional<Row> row(String matter, String id);

  /** Things of a matter that a query asks for. */
  List<Row> rows(Query query);

  /** How many things a query asks for, its page left aside. */
  long count(Query query);

  /** Forgets everything. */
  void clear();

  /**
   * Asks for things of a matter, ascending by first day (unknown days last), then by id.
   *
   * @param matter of what kind
   * @param labels all of these labels, lower case; empty for any
   * @param report behind which this report stands; "" for any
   * @param from not ending before this ISO 8601 date; "" for any
   * @param to not beginning after this ISO 8601 date; "" for any
   * @param offset how many to pass over
   * @param limit how many at most, at least 1
   */
  record Query(
      String matter,
      Set<String> labels,
      String report,
      String from,
      String to,
      long offset,
      int limit) {
    /** Copies the labels; refuses an empty page. */
    public Query {
      labels = Set.copyOf(labels);
      if (limit < 1 || offset < 0) {
        throw new IllegalArgumentException("no page: " + limit + " from " + offset);
      }
    }
  }
}

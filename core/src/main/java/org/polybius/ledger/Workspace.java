package org.polybius.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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

  /** The items of a matter that have one of the keys: one for each key that they have. */
  List<Sharer> sharing(String matter, Collection<String> keys);

  /**
   * How many items of a matter have each of the keys.
   *
   * @param most from which number on the exact one does not matter: one above it stands for all
   */
  Map<String, Integer> count(String matter, Collection<String> keys, int most);

  /** All placements of a report's items, of all matters. */
  List<Placement> placements(String report);

  /** The items of a group. */
  List<Placement> members(String matter, String group);

  /** Puts items where they belong, in place of where they stood; each item once. */
  void place(Collection<Placement> placements);

  /** Removes an item from its group. */
  void remove(Placement placement);

  /** The things of a group, in place of those that were there. */
  void replace(String matter, String group, List<Row> rows);

  /** The thing of an id. */
  Optional<Row> row(String matter, String id);

  /** Things of a matter whose id begins with these characters, ascending by id. */
  List<Row> beginning(String matter, String prefix, int limit);

  /** Things of a matter that a query asks for. */
  List<Row> rows(Query query);

  /** How many things a query asks for, its page left aside. */
  long count(Query query);

  /**
   * An item that has a key.
   *
   * @param key one of those asked for
   * @param report id of its report
   * @param claim id of its claim; "" for the whole report
   * @param group the group it belongs to
   */
  record Sharer(String key, String report, String claim, String group) {}

  /**
   * Asks for things of a matter, ascending by first day (unknown days last), then by id.
   *
   * @param matter of what kind
   * @param labels all of these labels, lower case; empty for any
   * @param report behind which this report stands; "" for any
   * @param from not ending before this ISO 8601 date; "" for any. A thing of which only one day is
   *     known begins and ends on it, one without any answers neither question
   * @param to not beginning after this ISO 8601 date; "" for any
   * @param known what had been published by some day
   * @param offset how many to pass over
   * @param limit how many at most, at least 1
   */
  record Query(
      String matter,
      Set<String> labels,
      String report,
      String from,
      String to,
      Known known,
      long offset,
      int limit) {
    /** Copies the labels; refuses an empty page. */
    public Query {
      labels = Set.copyOf(labels);
      if (limit < 1 || offset < 0) {
        throw new IllegalArgumentException("no page: " + limit + " from " + offset);
      }
    }

    /** The first things of a matter, whatever they are. */
    public static Query first(String matter, int limit) {
      return new Query(matter, Set.of(), "", "", "", Known.ANY, 0, limit);
    }

    /** Whether a row answers this question, its page left aside. */
    public boolean asksFor(Row row) {
      String begins = row.from() == null ? row.to() : row.from();
      String ends = row.to() == null ? row.from() : row.to();
      return row.matter().equals(matter)
          && row.labels().containsAll(labels)
          && (report.isEmpty() || row.reports().contains(report))
          && (from.isEmpty() || (ends != null && ends.compareTo(from) >= 0))
          && (to.isEmpty() || (begins != null && begins.compareTo(to) <= 0))
          && known.holds(row);
    }

    /** The same question, another page of the answer. */
    public Query page(long passedOver, int most) {
      return new Query(matter, labels, report, from, to, known, passedOver, most);
    }

    /** The same question about things known in another way. */
    public Query known(Known how) {
      return new Query(matter, labels, report, from, to, how, offset, limit);
    }
  }

  /**
   * Asks for things by what of their group had been published on a day.
   *
   * @param day ISO 8601 date; "" for any
   * @param whole true for things all of whose group had been published by the end of that day (last
   *     is not null and not after it); false for those of which a part had, but not all (first is
   *     not after it, last is null or after it)
   */
  record Known(String day, boolean whole) {
    /** Of whatever day. */
    public static final Known ANY = new Known("", true);

    /** Whether it holds of a row. */
    public boolean holds(Row row) {
      boolean all = row.last() != null && row.last().compareTo(day) <= 0;
      boolean some = row.first() != null && row.first().compareTo(day) <= 0;
      return day.isEmpty() || (whole ? all : some && !all);
    }
  }
}

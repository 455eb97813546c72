package org.polybius.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.polybius.reconcile.Item;

/**
 * One page of a view.
 *
 * @param entries in the view's order
 * @param count how many there are on all pages
 */
public record Listing(List<Entry> entries, long count) {
  /** Copies the list. */
  public Listing {
    entries = List.copyOf(entries);
  }

  /**
   * One row.
   *
   * @param id by which it is asked for; "" when it has none
   * @param cells one for each column
   * @param details what a terminal shows of it when it is asked for alone, beside the cells
   * @param json all that is to be said of it, the words of its claims left aside
   * @param claims the claims and reports behind it
   */
  public record Entry(
      String id, List<String> cells, List<Detail> details, ObjectNode json, List<Item.Id> claims) {
    /** Copies the lists. */
    public Entry {
      cells = List.copyOf(cells);
      details = List.copyOf(details);
      claims = List.copyOf(claims);
    }

    /** An entry of which the cells say all. */
    public Entry(String id, List<String> cells, ObjectNode json, List<Item.Id> claims) {
      this(id, cells, List.of(), json, claims);
    }
  }

  /**
   * One line about an entry.
   *
   * @param label what it is about
   * @param text in words
   */
  public record Detail(String label, String text) {}
}

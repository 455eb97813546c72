package org.polybius.ledger;

import java.util.Set;

/**
 * Where an item stands in the workspace.
 *
 * @param matter of what kind of thing it is an item
 * @param report id of its report
 * @param claim id of its claim; "" for the whole report
 * @param keys under which it meets others
 * @param group the group it belongs to
 */
public record Placement(
    String matter, String report, String claim, Set<String> keys, String group) {
  /** Copies the keys. */
  public Placement {
    keys = Set.copyOf(keys);
  }
}

package org.polybius.batch;

import org.polybius.reconcile.Item;

/** Ids of items as one word, ordered as the ids are. */
final class ItemName {
  /** Below all characters of ids, so that order by words is order by report, then by claim. */
  private static final char BETWEEN = '\u0000';

  private ItemName() {}

  static String of(Item.Id id) {
    return id.report() + BETWEEN + id.claim();
  }

  static Item.Id id(String name) {
    int between = name.indexOf(BETWEEN);
    return new Item.Id(name.substring(0, between), name.substring(between + 1));
  }

  static String report(String name) {
    return name.substring(0, name.indexOf(BETWEEN));
  }
}

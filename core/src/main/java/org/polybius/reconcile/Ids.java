package org.polybius.reconcile;

import java.util.Collection;
import java.util.Collections;
import org.polybius.model.Sha256;

/** Ids of things: the same members give the same id, on whatever machine and in whatever order. */
public final class Ids {
  private static final int DIGITS = 16;

  private Ids() {}

  /**
   * The id of a thing, after the first published of its members: it stays when later claims join.
   *
   * @param prefix says of what kind it is: i for incident …
   * @param members at least one
   */
  public static String of(String prefix, Collection<Item> members) {
    Item.Id first = Collections.min(members).id();
    return prefix + "-" + hash(first.text());
  }

  /** The id of a thing that a key names. */
  public static String of(String prefix, String key) {
    return prefix + "-" + hash(key);
  }

  private static String hash(String text) {
    return Sha256.hex(text).substring(0, DIGITS);
  }
}

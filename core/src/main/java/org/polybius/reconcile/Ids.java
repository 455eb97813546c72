package org.polybius.reconcile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;

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
    return prefix + "-" + hash(first.report() + "#" + first.claim());
  }

  /** The id of a thing that a key names. */
  public static String of(String prefix, String key) {
    return prefix + "-" + hash(key);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

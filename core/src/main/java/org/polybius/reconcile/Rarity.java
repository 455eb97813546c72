package org.polybius.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much it says that two reports share a word: the logarithm of how rare it is in English, after
 * its place in a list by frequency (Zipf's law puts frequency in inverse proportion to rank).
 */
public final class Rarity {
  private static final String TABLE = "words.txt";
  private static final double COMMON = 100;
  private static final Map<String, Integer> RANKS = ranks();

  /** Weight of a word that is not listed. */
  public static final double MOST = Math.log((RANKS.size() + COMMON) / COMMON);

  private Rarity() {}

  /** Weight of a word in lower case: 0 for the commonest, most for those that are not listed. */
  public static double of(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return word.length() > 1 ? MOST : 0;
    }
    Integer rank = RANKS.get(word);
    return rank == null ? MOST : Math.log((rank + COMMON) / COMMON);
  }

  private static Map<String, Integer> ranks() {
    Map<String, Integer> ranks = new HashMap<>();
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        ranks.putIfAbsent(line.strip(), ranks.size());
      }
    }
    return Map.copyOf(ranks);
  }

  private static List<String> lines() {
    try (InputStream in = Rarity.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + TABLE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + TABLE, e);
    }
  }
}

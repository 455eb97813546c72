package org.polybius.reconcile.incident;

import java.util.HashMap;
import java.util.Map;
import org.polybius.reconcile.Lines;

/**
 * How much it says that two reports share a word: the logarithm of how rare it is in English, after
 * its place in a list by frequency (Zipf's law puts frequency in inverse proportion to rank).
 */
final class Rarity {
  private static final double COMMON = 100;
  private static final Map<String, Integer> RANKS = ranks();

  /** Weight of a word that is not listed. */
  static final double MOST = Math.log((RANKS.size() + COMMON) / COMMON);

  private Rarity() {}

  /** Weight of a word in lower case: 0 for the commonest, most for those that are not listed. */
  static double of(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return word.length() > 1 ? MOST : 0;
    }
    Integer rank = RANKS.get(word);
    return rank == null ? MOST : Math.log((rank + COMMON) / COMMON);
  }

  private static Map<String, Integer> ranks() {
    Map<String, Integer> ranks = new HashMap<>();
    Lines.of(Rarity.class, "words.txt").forEach(w -> ranks.put(w, ranks.size()));
    return Map.copyOf(ranks);
  }
}

package org.polybius.query;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** For each word those that have it, by their place in a list. */
final class Postings {
  private final Map<String, Places> places = new HashMap<>();

  /** Places in ascending order, without gaps at the end once they are trimmed. */
  private static final class Places {
    private int[] all = new int[2];
    private int size;

    void add(int place) {
      if (size > 0 && all[size - 1] == place) {
        return;
      }
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = place;
    }
  }

  /**
   * Notes that one has a word.
   *
   * @param place not below any that was noted of this word
   */
  void add(String word, int place) {
    places.computeIfAbsent(word, w -> new Places()).add(place);
  }

  /** The places of all that have any of the words. */
  BitSet any(Collection<String> words) {
    BitSet found = new BitSet();
    for (String word : words) {
      Places those = places.get(word);
      for (int i = 0; those != null && i < those.size; i++) {
        found.set(those.all[i]);
      }
    }
    return found;
  }

  /** The places that a word has, ascending. */
  int[] of(String word) {
    Places those = places.get(word);
    return those == null ? new int[0] : Arrays.copyOf(those.all, those.size);
  }
}

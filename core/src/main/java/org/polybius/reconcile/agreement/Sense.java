package org.polybius.reconcile.agreement;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.polybius.reconcile.Lines;

/** What the words of a claim say beside it ({@code words.tsv}). */
enum Sense {
  /** Something is put off. */
  DELAY,
  /** Somebody has helped. */
  THANKS;

  private static final Map<Sense, Set<String>> WORDS = words();

  /** Whether any of some words, in whatever case, has this sense. */
  boolean in(String words) {
    Set<String> own = WORDS.getOrDefault(this, Set.of());
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\P{L}+", -1))
        .anyMatch(own::contains);
  }

  private static Map<Sense, Set<String>> words() {
    Map<Sense, Set<String>> words = new EnumMap<>(Sense.class);
    for (String line : Lines.of(Sense.class, "words.tsv")) {
      String[] cells = line.split("\t", -1);
      words.put(valueOf(cells[0]), Set.of(cells[1].split("\\|", -1)));
    }
    return words;
  }
}

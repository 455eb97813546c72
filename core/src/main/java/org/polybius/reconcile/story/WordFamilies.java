package org.polybius.reconcile.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polybius.reconcile.Lines;

/**
 * Which words name the same kind of happening: those of one family in {@code happenings.tsv}, else
 * those that are the same less their ending ({@code endings.tsv}).
 */
final class WordFamilies {
  private static final String SAYING = "SAYING";
  private static final int SHORTEST = 4;
  private static final Map<String, String> FAMILIES = families();
  private static final List<String> ENDINGS =
      Lines.of(WordFamilies.class, "endings.tsv").stream().map(l -> l.split("\t", -1)[0]).toList();

  private WordFamilies() {}

  /**
   * The family of a word.
   *
   * @param lemma lower case
   * @param noun whether it is used as a noun
   */
  static String of(String lemma, boolean noun) {
    String marked = FAMILIES.get(lemma + (noun ? ":N" : ":V"));
    if (marked != null) {
      return marked;
    }
    String bare = bare(lemma);
    return FAMILIES.getOrDefault(lemma, FAMILIES.getOrDefault(bare, bare));
  }

  /** Whether it matters who does what the family names. */
  static boolean saying(String family) {
    return family.equals(SAYING);
  }

  private static String bare(String lemma) {
    for (String ending : ENDINGS) {
      if (lemma.endsWith(ending) && lemma.length() - ending.length() >= SHORTEST) {
        return lemma.substring(0, lemma.length() - ending.length());
      }
    }
    return lemma;
  }

  private static Map<String, String> families() {
    Map<String, String> families = new HashMap<>();
    for (String line : Lines.of(WordFamilies.class, "happenings.tsv")) {
      String[] cells = line.split("\t", -1);
      for (String word : cells[1].split(" ", -1)) {
        families.put(word, cells[0]);
      }
    }
    return Map.copyOf(families);
  }
}

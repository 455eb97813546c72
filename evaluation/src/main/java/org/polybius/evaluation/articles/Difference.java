package org.polybius.evaluation.articles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polybius.evaluation.Wrong;

/** Where the text found of an article differs from the one wanted. */
final class Difference {
  private static final int WORDS = 25;

  private Difference() {}

  /**
   * The lines of either text that the other has not, the first words of each.
   *
   * @param id of the page
   */
  static String line(String id, String wanted, String found) {
    List<String> missed = beyond(wanted, found);
    List<String> extra = beyond(found, wanted);
    return Wrong.line(
        "PAGE " + id,
        missed.isEmpty() ? "nothing more" : missed,
        extra.isEmpty() ? "nothing else" : extra,
        Shingles.compare(wanted, found).toString());
  }

  private static List<String> beyond(String text, String other) {
    Set<List<String>> there = new HashSet<>();
    other.lines().forEach(l -> there.add(Shingles.words(l)));
    List<String> beyond = new ArrayList<>();
    for (String line : text.lines().toList()) {
      List<String> words = Shingles.words(line);
      if (!words.isEmpty() && !there.contains(words)) {
        beyond.add(String.join(" ", words.subList(0, Math.min(WORDS, words.size()))));
      }
    }
    return beyond;
  }
}

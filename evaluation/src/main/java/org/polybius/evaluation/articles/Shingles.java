package org.polybius.evaluation.articles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polybius.evaluation.Counts;

/** Runs of four words, as the article extraction benchmark of 2020 compares texts. */
final class Shingles {
  private static final int LENGTH = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private Shingles() {}

  /** Letters and digits of a text, word by word. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** How often each run of four words stands in a text; a shorter text is one run. */
  private static Map<List<String>, Integer> of(String text) {
    List<String> words = words(text);
    Map<List<String>, Integer> shingles = new HashMap<>();
    int last = words.isEmpty() ? -1 : Math.max(0, words.size() - LENGTH);
    for (int i = 0; i <= last; i++) {
      List<String> run = List.copyOf(words.subList(i, Math.min(i + LENGTH, words.size())));
      shingles.merge(run, 1, Integer::sum);
    }
    return shingles;
  }

  /** Runs in common, in the text found, and in the text wanted. */
  static Counts compare(String wanted, String found) {
    Map<List<String>, Integer> gold = of(wanted);
    Map<List<String>, Integer> got = of(found);
    int right = 0;
    for (Map.Entry<List<String>, Integer> e : gold.entrySet()) {
      right += Math.min(e.getValue(), got.getOrDefault(e.getKey(), 0));
    }
    return new Counts(right, sum(got), sum(gold));
  }

  private static int sum(Map<List<String>, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }
}

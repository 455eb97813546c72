package org.polybius.evaluation.truce;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.model.Span;

/** Comparing by words where spans cannot be compared. */
final class Words {
  private static final Set<String> EMPTY =
      Set.of("the", "a", "an", "of", "s", "and", "in", "on", "his", "her", "its", "their", "for");

  private Words() {}

  /** The content words of a phrase, lower case. */
  static Set<String> of(String phrase) {
    Set<String> words = new TreeSet<>();
    for (String w : phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!w.isEmpty() && !EMPTY.contains(w)) {
        words.add(w);
      }
    }
    return words;
  }

  /** Whether both have a content word in common. */
  static boolean share(Set<String> a, Set<String> b) {
    return !Collections.disjoint(a, b);
  }

  /** Tokens shared by two lists of spans of one text, over all tokens of both (Jaccard). */
  static double tokenOverlap(List<Span> a, List<Span> b, String text) {
    Set<Integer> left = starts(a, text);
    Set<Integer> right = starts(b, text);
    Set<Integer> both = new TreeSet<>(left);
    both.retainAll(right);
    int union = left.size() + right.size() - both.size();
    return union == 0 ? 0 : (double) both.size() / union;
  }

  private static Set<Integer> starts(List<Span> spans, String text) {
    Set<Integer> starts = new TreeSet<>();
    for (Span span : spans) {
      boolean inWord = span.start() > 0 && Character.isLetterOrDigit(text.charAt(span.start() - 1));
      for (int i : range(span)) {
        boolean letter = Character.isLetterOrDigit(text.charAt(i));
        if (letter && !inWord) {
          starts.add(i);
        }
        inWord = letter;
      }
    }
    return starts;
  }

  private static int[] range(Span span) {
    int[] range = new int[span.length()];
    Arrays.setAll(range, i -> span.start() + i);
    return range;
  }
}

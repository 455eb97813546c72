package org.polybius.annotate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * WordPiece sub-tokens of single words, as the encoder was trained on them: lower-cased, without
 * marks, quotes in their ASCII form, greedy longest match (Schuster and Nakajima 2012, as in BERT).
 */
final class WordPieces {
  static final int CLS = 101;
  static final int SEP = 102;
  private static final int UNK = 100;
  private static final int MAX_PIECES = 12;
  private static final int MAX_PART = 60;
  private static final int MAX_WORD = 500;
  private static final int CACHED_WORDS = 50_000;
  private static final int CACHED_LENGTH = 30;

  private final Map<String, Integer> vocabulary;
  private final Map<String, int[]> cache = new ConcurrentHashMap<>();

  /** Takes the vocabulary in the order of its ids. */
  WordPieces(List<String> words) {
    vocabulary = new HashMap<>(words.size() * 2);
    for (String word : words) {
      vocabulary.put(word, vocabulary.size());
    }
  }

  /** The ids of a word, between 1 and 12; callers must not alter them. */
  int[] ids(String word) {
    int[] known = cache.get(word);
    if (known != null) {
      return known;
    }
    int[] ids = split(word);
    if (word.length() <= CACHED_LENGTH && cache.size() < CACHED_WORDS) {
      cache.put(word, ids);
    }
    return ids;
  }

  private int[] split(String word) {
    if (word.length() > MAX_WORD) {
      return new int[] {UNK};
    }
    int[] points = plain(word).codePoints().toArray();
    int[] ids = new int[MAX_PIECES];
    int count = 0;
    int i = 0;
    while (i < points.length && count < MAX_PIECES) {
      int end = i + 1;
      while (!isPunctuation(points[i]) && end < points.length && !isPunctuation(points[end])) {
        end++;
      }
      for (int id : part(new String(points, i, end - i))) {
        if (count < MAX_PIECES) {
          ids[count++] = id;
        }
      }
      i = end;
    }
    return count == 0 ? new int[] {UNK} : Arrays.copyOf(ids, count);
  }

  private List<Integer> part(String part) {
    List<Integer> ids = new ArrayList<>();
    int start = part.length() > MAX_PART ? -1 : 0;
    while (start >= 0 && start < part.length()) {
      String prefix = start > 0 ? "##" : "";
      int end = part.length();
      while (end > start && !vocabulary.containsKey(prefix + part.substring(start, end))) {
        end--;
      }
      if (end > start) {
        ids.add(vocabulary.getOrDefault(prefix + part.substring(start, end), UNK));
      }
      start = end > start ? end : -1;
    }
    return start < 0 ? List.of(UNK) : ids;
  }

  private static String plain(String word) {
    String lower = WordForms.ascii(word).toLowerCase(Locale.ROOT);
    if (WordForms.isAscii(lower)) {
      return lower;
    }
    StringBuilder plain = new StringBuilder(lower.length());
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> keeps(Character.getType(c)))
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean keeps(int type) {
    return type != Character.NON_SPACING_MARK
        && type != Character.FORMAT
        && type != Character.CONTROL;
  }

  private static boolean isPunctuation(int c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~')
        || (c > '~' && WordForms.isPunctuation(c));
  }
}

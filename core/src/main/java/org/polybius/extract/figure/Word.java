package org.polybius.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word as the number grammar sees it: a number in digits, a run of letters, or one other sign.
 * Hyphens stand alone, so that "thirty-nine" is three words.
 *
 * @param text lower case
 * @param start first code unit, 0-based in the text that was split
 * @param end one past the last code unit
 */
record Word(String text, int start, int end) {
  private static final Pattern WORD =
      Pattern.compile(
          "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?<![\\w.])\\.\\d+|\\p{L}+|\\S");

  /** Splits a text. */
  static List<Word> split(CharSequence text) {
    List<Word> words = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(new Word(m.group().toLowerCase(Locale.ROOT), m.start(), m.end()));
    }
    return List.copyOf(words);
  }

  boolean isDigits() {
    char c = text.charAt(0);
    return (c >= '0' && c <= '9') || (c == '.' && text.length() > 1);
  }

  boolean isHyphen() {
    return text.equals("-") || text.equals("–") || text.equals("‑") || text.equals("—");
  }

  /** Whether nothing stands between this word and the next. */
  boolean touches(Word next) {
    return end == next.start;
  }
}

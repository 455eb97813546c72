package org.polybius.extract.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a stretch of text into {@link Word}s in linear time. */
final class Lexer {
  /** One group per {@link Word.Kind}, in its order; every repetition is possessive or bounded. */
  private static final Pattern WORD =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2}(?![\\d-]))"
              + "|(\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})(?![\\d/])|\\d{1,2}\\.\\d{1,2}\\.\\d{4}(?!\\d)"
              + "|\\d{1,2}/\\d{1,2}(?![\\d/]))"
              + "|(\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d))"
              + "|(\\d{3}0s\\b|['’]?\\d0s\\b)"
              + "|(['’]\\d{2}(?!\\d))"
              + "|(\\d{1,3}(?:st|nd|rd|th)\\b)"
              + "|(\\d++(?:,\\d{3}(?!\\d)){0,4}+(?:\\.\\d++)?+)"
              + "|([AaPp]\\.\\s?[Mm]\\.|[AaPp][Mm]\\b)"
              + "|(\\p{L}++)"
              + "|(\\S)");

  private static final Word.Kind[] KINDS = Word.Kind.values();

  private Lexer() {}

  /** The words of {@code text} from {@code start} to {@code end}, with offsets into the text. */
  static List<Word> words(String text, int start, int end) {
    List<Word> words = new ArrayList<>();
    Matcher m = WORD.matcher(text).region(start, end);
    int last = -1;
    while (m.find()) {
      String word = m.group();
      String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
      words.add(new Word(m.start(), m.end(), kind(m), word, lower, m.start() == last));
      last = m.end();
    }
    return words;
  }

  private static Word.Kind kind(Matcher m) {
    int group = 1;
    while (m.start(group) < 0) {
      group++;
    }
    return KINDS[group - 1];
  }
}

package org.polybius.annotate;

import java.util.ArrayList;
import java.util.List;
import org.polybius.model.Span;

/**
 * Sentences of a paragraph from its tokens. A sentence ends behind a stop, question or exclamation
 * mark and the quotes and brackets that close on it, when what follows can start one.
 */
final class SentenceSplitter {
  private static final String CLOSERS = "\"'”’»)]}";
  private static final String OPENERS = "\"'“‘«([{„-–—•*";
  private static final int SPEECH_WINDOW = 6;

  private final Abbreviations abbreviations;

  SentenceSplitter(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** Consecutive parts of {@code tokens}, none empty. */
  List<List<Span>> split(String text, List<Span> tokens) {
    List<List<Span>> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int end = end(text, tokens, i);
      if (end > i) {
        sentences.add(List.copyOf(tokens.subList(start, end)));
        start = end;
        i = end - 1;
      }
    }
    if (start < tokens.size()) {
      sentences.add(List.copyOf(tokens.subList(start, tokens.size())));
    }
    return sentences;
  }

  /** One past the last token of the sentence that token {@code i} ends, or -1 if it ends none. */
  private int end(String text, List<Span> tokens, int i) {
    String word = tokens.get(i).in(text);
    if (!isMark(word) && !endsInStop(word)) {
      return -1;
    }
    int end = i + 1;
    while (end < tokens.size() && closes(text, tokens, end)) {
      end++;
    }
    boolean quoted = end > i + 1;
    end = footnote(text, tokens, end);
    if (end == tokens.size()) {
      return end;
    }
    boolean ends =
        isMark(word)
            ? endsAtMark(text, tokens, i, end, quoted)
            : !abbreviations.neverEnds(word) && starter(text, tokens, end);
    return ends ? end : -1;
  }

  private boolean endsAtMark(String text, List<Span> tokens, int i, int next, boolean quoted) {
    String mark = tokens.get(i).in(text);
    if (quoted && isAsking(mark) && speaks(text, tokens, next)) {
      return false;
    }
    return canStart(text, tokens, next) || (!quoted && carelessStart(text, tokens, i, next));
  }

  /**
   * A sentence without its capital, behind a question mark or behind the stop of a word too long to
   * be an abbreviation.
   */
  private static boolean carelessStart(String text, List<Span> tokens, int i, int next) {
    boolean apart = tokens.get(next).start() > tokens.get(next - 1).end();
    String mark = tokens.get(i).in(text);
    if (!apart || i == 0 || !Character.isLetter(text.charAt(tokens.get(next).start()))) {
      return false;
    }
    String before = tokens.get(i - 1).in(text);
    return mark.equals("?") || (mark.equals(".") && before.matches("\\p{Ll}{4,}"));
  }

  /** Takes in a reference such as [22] that stands behind the stop it belongs to. */
  private static int footnote(String text, List<Span> tokens, int i) {
    boolean reference =
        i + 2 < tokens.size()
            && tokens.get(i).in(text).equals("[")
            && tokens.get(i + 1).in(text).matches("\\d{1,3}")
            && tokens.get(i + 2).in(text).equals("]");
    return reference ? i + 3 : i;
  }

  private static boolean isMark(String word) {
    return word.chars().allMatch(c -> c == '.' || c == '!' || c == '?' || c == '…' || c == '。');
  }

  private static boolean isAsking(String word) {
    return word.contains("?") || word.contains("!");
  }

  private static boolean endsInStop(String word) {
    return word.length() > 1 && word.endsWith(".");
  }

  /** A closing quote or bracket that stands on the token before it without a space. */
  private static boolean closes(String text, List<Span> tokens, int i) {
    Span token = tokens.get(i);
    return token.start() == tokens.get(i - 1).end()
        && token.in(text).chars().allMatch(c -> CLOSERS.indexOf(c) >= 0);
  }

  private boolean canStart(String text, List<Span> tokens, int i) {
    int word = firstWord(text, tokens, i);
    int c = text.codePointAt(tokens.get(word).start());
    boolean apart = tokens.get(i).start() > tokens.get(i - 1).end();
    return !Character.isLowerCase(c) && (apart || Character.isUpperCase(c));
  }

  /** A known first word of sentences, with or without an opening quote before it. */
  private boolean starter(String text, List<Span> tokens, int i) {
    return abbreviations.startsSentence(tokens.get(firstWord(text, tokens, i)).in(text));
  }

  private static int firstWord(String text, List<Span> tokens, int i) {
    int word = i;
    while (word + 1 < tokens.size()
        && word < i + 3
        && OPENERS.indexOf(text.charAt(tokens.get(word).start())) >= 0) {
      word++;
    }
    return word;
  }

  /** Whether a verb of speech follows before the next punctuation. */
  private boolean speaks(String text, List<Span> tokens, int from) {
    for (int i = from; i < Math.min(from + SPEECH_WINDOW, tokens.size()); i++) {
      String word = tokens.get(i).in(text);
      if (abbreviations.isSpeech(word)) {
        return true;
      }
      if (!WordForms.isWord(word.codePointAt(0))) {
        return false;
      }
    }
    return false;
  }
}

package org.polybius.annotate;

import java.util.ArrayList;
import java.util.List;
import org.polybius.model.Span;

/**
 * A sentence before it is parsed.
 *
 * @param paragraph 0-based index of its paragraph
 * @param tokens spans of its words, at least one
 * @param input its words as the encoder takes them
 */
record RawSentence(int paragraph, List<Span> tokens, EncoderInput input) {
  /** Sub-tokens of the longest sequence the encoder was given in training and export. */
  static final int MAX_PIECES = 480;

  /**
   * Makes one sentence, or several when it is longer than the encoder takes; cuts behind the last
   * separator ({@code ; : ,}) of the second half, else behind the last word that fits.
   */
  static List<RawSentence> cut(int paragraph, String text, List<Span> tokens, WordPieces pieces) {
    List<RawSentence> sentences = new ArrayList<>();
    int start = 0;
    while (start < tokens.size()) {
      int end = fits(text, tokens, start, pieces);
      List<Span> part = List.copyOf(tokens.subList(start, end));
      List<String> words = part.stream().map(t -> t.in(text)).toList();
      sentences.add(new RawSentence(paragraph, part, EncoderInput.of(words, pieces)));
      start = end;
    }
    return sentences;
  }

  private static int fits(String text, List<Span> tokens, int start, WordPieces pieces) {
    int length = 2;
    int end = start;
    int separator = 0;
    while (end < tokens.size()) {
      String word = tokens.get(end).in(text);
      length += pieces.ids(word).length;
      if (length > MAX_PIECES) {
        return separator > start ? separator : end;
      }
      end++;
      if (length > MAX_PIECES / 2 && (word.equals(";") || word.equals(",") || word.equals(":"))) {
        separator = end;
      }
    }
    return end;
  }
}

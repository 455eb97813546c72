package org.polybius.annotate;

import org.polybius.model.Span;

/**
 * One sentence.
 *
 * @param index 0-based among the sentences of the text
 * @param first index of its first token
 * @param end one past the index of its last token
 * @param root index of its root token
 * @param paragraph 0-based index of its paragraph
 * @param span from its first to its last token
 */
public record Sentence(int index, int first, int end, int root, int paragraph, Span span) {
  /** Refuses an empty sentence and a root outside it. */
  public Sentence {
    if (end <= first || root < first || root >= end) {
      throw new IllegalArgumentException("sentence [" + first + ", " + end + ") with root " + root);
    }
  }

  /** Number of tokens, at least 1. */
  public int size() {
    return end - first;
  }
}

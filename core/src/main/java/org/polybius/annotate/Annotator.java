package org.polybius.annotate;

import org.polybius.text.Paragraphs;

/**
 * Turns a text into an {@link AnnotatedText}. Implementations are thread-safe and deterministic.
 */
public interface Annotator {

  /**
   * Annotates one text, alone: the result depends on the text and on nothing else.
   *
   * @param text the original text; may be empty
   * @param paragraphs the stretches to annotate, in text order; what lies between is left out
   * @return annotations whose offsets point into {@code text}
   */
  AnnotatedText annotate(String text, Paragraphs paragraphs);

  /** Hash of all that decides the result besides the code: model, vocabulary, tables. */
  String modelHash();
}

package org.polybius.annotate;

import org.polybius.model.Span;

/**
 * A name found by the model.
 *
 * @param type what is named
 * @param first index of its first token
 * @param end one past the index of its last token
 * @param span from its first to its last token
 */
public record NameMention(Type type, int first, int end, Span span) {
  /** What is named. */
  public enum Type {
    PER,
    ORG,
    LOC
  }
}

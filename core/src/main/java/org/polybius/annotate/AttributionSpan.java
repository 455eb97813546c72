package org.polybius.annotate;

import org.polybius.model.Span;

/**
 * A cue, source or content found by the model's attribution head, unlinked.
 *
 * @param part which part of an attribution
 * @param span the words
 */
public record AttributionSpan(Part part, Span span) {
  /** Parts of an attribution (PARC). */
  public enum Part {
    CUE,
    SOURCE,
    CONTENT
  }
}

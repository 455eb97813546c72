package org.polybius.evaluation.polnear;

import java.util.List;
import org.polybius.model.Span;

/**
 * One attribution as spans of a text.
 *
 * @param cue stretches of the cue
 * @param source stretches of the source, none when it is not named
 * @param content stretches of the content
 */
public record SpanTriple(List<Span> cue, List<Span> source, List<Span> content) {
  /** Copies the lists. */
  public SpanTriple {
    cue = List.copyOf(cue);
    source = List.copyOf(source);
    content = List.copyOf(content);
  }
}

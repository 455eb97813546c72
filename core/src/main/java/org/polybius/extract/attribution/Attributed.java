package org.polybius.extract.attribution;

import java.util.List;
import org.polybius.model.Span;

/**
 * One attribution with the extents that PolNeAR's guidelines give its parts (Newell and others
 * 2018): attitudes are attributions too, marks and "that" belong to the content.
 *
 * @param rule id of the rule that read it
 * @param statement whether it is a statement, not a mere attitude
 * @param cue the words that attribute, with auxiliaries
 * @param source the whole noun phrase that is the source, none when it is not named
 * @param content what is attributed, several stretches when interrupted
 */
public record Attributed(
    String rule, boolean statement, List<Span> cue, List<Span> source, List<Span> content) {
  /** Copies the lists. */
  public Attributed {
    cue = List.copyOf(cue);
    source = List.copyOf(source);
    content = List.copyOf(content);
  }
}

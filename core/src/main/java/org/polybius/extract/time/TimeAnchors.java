package org.polybius.extract.time;

import java.util.Optional;
import org.polybius.model.Span;

/** Which day the relative times at a place of the text are counted from. */
@FunctionalInterface
public interface TimeAnchors {
  /**
   * The day for words under {@code span}: inside a quotation the day it was said, elsewhere the
   * document's; empty when it is not known.
   */
  Optional<AnchorDay> at(Span span);
}

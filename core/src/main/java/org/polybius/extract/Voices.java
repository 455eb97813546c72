package org.polybius.extract;

import java.util.List;
import java.util.Optional;
import org.polybius.annotate.Token;
import org.polybius.model.ActorMention;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;

/** Who says what in a report; implemented by {@code extract.attribution}. */
public interface Voices {

  /** Every statement in text order of its content, linked by inside and holds. */
  List<StatementClaim> statements();

  /**
   * On whose word the words under {@code span} stand, outermost first: the speakers of the
   * statements whose content holds them. Statements without a named speaker add nobody.
   */
  List<ActorMention> at(Span span);

  /** The innermost statement whose content holds the span. */
  Optional<StatementClaim> innermost(Span span);

  /** The statement whose cue holds the token ("condemned", "demanded"). */
  Optional<StatementClaim> ofCue(Token token);
}

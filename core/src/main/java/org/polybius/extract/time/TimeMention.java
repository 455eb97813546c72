package org.polybius.extract.time;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Period;
import org.polybius.model.Read;
import org.polybius.model.Span;

/**
 * A time expression in its sentence.
 *
 * @param span its words
 * @param first index of its first token
 * @param end one past the index of its last token
 * @param head index of the token that joins it to the rest of the sentence
 * @param match what the grammar found
 * @param reference what it was resolved against
 * @param period what it stands for; null when that is no period or not known
 */
public record TimeMention(
    Span span,
    int first,
    int end,
    int head,
    TimeGrammar.Match match,
    Reference reference,
    @Nullable Period period) {

  /** What its words mean. */
  public TimeExpression expression() {
    return match.expression();
  }

  /** The period with its words. */
  Optional<Read<Period>> read() {
    return Optional.ofNullable(period).map(p -> Read.of(p, span));
  }

  /** Whether a token is among its words. */
  boolean holds(int token) {
    return first <= token && token < end;
  }

  /** The same against another reference. */
  TimeMention against(Reference other) {
    return new TimeMention(
        span, first, end, head, match, other, expression().resolve(other).orElse(null));
  }
}

package org.polybius.extract;

import java.util.List;
import org.polybius.annotate.Token;
import org.polybius.model.Certainty;
import org.polybius.model.Span;
import org.polybius.model.Status;

/**
 * The outcome of judging a predicate.
 *
 * @param status whether the act took place
 * @param certainty how surely
 * @param operators what it hangs from, innermost first ("refused to meet": REFUSE on "refused")
 * @param cues the words that decided, in text order; empty for a plain past
 */
public record Judgement(
    Status status, Certainty certainty, List<Operator> operators, List<Span> cues) {

  /**
   * A word that changes the standing of what depends on it.
   *
   * @param kind in what way
   * @param token the word
   */
  public record Operator(Kind kind, Token token) {}

  /** Ways of changing the standing of what depends on a word. */
  public enum Kind {
    NEGATION,
    FUTURE,
    MODAL,
    PLAN,
    AGREE,
    OFFER,
    DEMAND,
    THREATEN,
    PROMISE,
    REFUSE,
    FAIL,
    PREVENT,
    DENY,
    CONDITION,
    PURPOSE,
    HOPE,
    DOUBT,
    BEGIN,
    END,
    CAUSE,
    CALL_OFF
  }

  /** Copies the lists. */
  public Judgement {
    operators = List.copyOf(operators);
    cues = List.copyOf(cues);
  }

  /** Whether an operator of the kind is among them. */
  public boolean has(Kind kind) {
    return operators.stream().anyMatch(o -> o.kind() == kind);
  }
}

package org.polybius.extract.factuality;

import org.jspecify.annotations.Nullable;
import org.polybius.extract.Judgement.Kind;
import org.polybius.model.Certainty;

/**
 * The two-context signature of a class of embedding predicates, or of a single modifier.
 *
 * @param id class id, or the modifier's lemma
 * @param positive effect where the predicate itself is so
 * @param negative effect where it is not
 * @param certainty how sure the act becomes at most
 * @param operator the operator it counts as, null for none
 */
record Signature(
    String id, Effect positive, Effect negative, Certainty certainty, @Nullable Kind operator) {

  /** A signature without a second context: a modifier. */
  static Signature modifier(
      String lemma, Effect effect, Certainty certainty, @Nullable Kind operator) {
    return new Signature(lemma, effect, effect, certainty, operator);
  }

  /** "-" for none. */
  static @Nullable Kind operator(String cell) {
    return cell.equals("-") ? null : Kind.valueOf(cell);
  }
}

package org.polybius.extract;

import org.polybius.annotate.Token;

/**
 * Whether what a predicate names took place, by its embedding: negation, modals, tense, embedding
 * verbs and nouns, conditions, purpose; implemented by {@code extract.factuality}.
 */
public interface Judgements {

  /**
   * Judges a predicate as the innermost speaker presents it.
   *
   * @param predicate a verb, an event noun or a predicative adjective
   */
  Judgement of(Token predicate);
}

package org.polybius.extract.attribution;

import org.jspecify.annotations.Nullable;
import org.polybius.annotate.Token;
import org.polybius.model.StatementClaim.CueClass;

/**
 * One attribution as a rule or the model found it, before speakers are resolved and statements are
 * linked.
 *
 * @param rule id of the rule in {@code rules.tsv}
 * @param head the word that introduces the content
 * @param cue the cue with its auxiliaries and particles
 * @param lemma dictionary form of the cue
 * @param cueClass kind of saying
 * @param source head of the noun phrase that is the source; null when none is named
 * @param content what is attributed, with marks and conjunctions at its edges
 * @param clause the words that do the attributing: source, cue and its adjuncts
 * @param addressee head of the noun phrase told
 * @param claimed whether it is a statement; an attitude otherwise
 */
record Attribution(
    String rule,
    Token head,
    TokenSet cue,
    String lemma,
    CueClass cueClass,
    @Nullable Token source,
    TokenSet content,
    TokenSet clause,
    @Nullable Token addressee,
    boolean claimed) {

  Attribution withContent(TokenSet changed) {
    return new Attribution(
        rule, head, cue, lemma, cueClass, source, changed, clause, addressee, claimed);
  }

  Attribution withSource(@Nullable Token changed) {
    return new Attribution(
        rule, head, cue, lemma, cueClass, changed, content, clause, addressee, claimed);
  }

  Attribution withRule(String changed) {
    return new Attribution(
        changed, head, cue, lemma, cueClass, source, content, clause, addressee, claimed);
  }

  Attribution asAttitude() {
    return new Attribution(
        rule, head, cue, lemma, cueClass, source, content, clause, addressee, false);
  }
}

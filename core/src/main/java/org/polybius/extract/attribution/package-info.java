/**
 * Who says what: finds speaker, cue and content of every attributed statement and links them into
 * chains; who a speaker is comes from {@code actor}, and whether what is said happened is left to
 * {@code factuality}.
 *
 * <p>Verbs, nouns and adverbs that introduce content are in {@code cues.tsv} and {@code words.tsv};
 * what each rule does is in {@code rules.tsv}, with an example and a counter-example that run as
 * tests.
 */
@NullMarked
package org.polybius.extract.attribution;

import org.jspecify.annotations.NullMarked;

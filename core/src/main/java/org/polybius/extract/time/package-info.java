/**
 * Finds the time expressions of a report and resolves them to periods against its dateline or
 * publication; which predicate a time belongs to is answered by the syntax alone, and what took
 * place at that time is left to the families of claims.
 *
 * <p>Two files hold the knowledge: {@code words.tsv} (months, weekdays, units, numerals) and {@code
 * rules.tsv} (patterns over those words, each with examples that run as tests). The pure part,
 * {@link org.polybius.extract.time.TimeGrammar}, sees words only and serves {@code verify}; {@link
 * org.polybius.extract.time.TimeReader} adds what needs the sentence: tense, names and the events
 * that times are counted from.
 */
@NullMarked
package org.polybius.extract.time;

import org.jspecify.annotations.NullMarked;

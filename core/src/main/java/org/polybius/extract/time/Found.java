package org.polybius.extract.time;

import java.util.List;

/**
 * A time expression in a run of words.
 *
 * @param from index of its first word
 * @param to one past the index of its last word
 * @param expression what it means
 * @param rule the rule that found it
 * @param parts the expressions it was combined from, in text order
 */
record Found(int from, int to, TimeExpression expression, String rule, List<Found> parts) {}

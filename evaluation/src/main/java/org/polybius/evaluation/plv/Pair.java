package org.polybius.evaluation.plv;

/**
 * One row of the set.
 *
 * @param id file and line
 * @param sentence the sentence
 * @param source words of the source
 * @param target words of the target
 * @param root one of the fifteen roots
 */
record Pair(String id, String sentence, String source, String target, String root) {}

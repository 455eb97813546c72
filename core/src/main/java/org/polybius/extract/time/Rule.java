package org.polybius.extract.time;

import java.util.List;

/**
 * A rule of {@code rules.tsv}.
 *
 * @param order its place in the file
 * @param name its id, as evidence names it
 * @param pass 1 for words, 2 and 3 for expressions combined from those of earlier passes
 * @param pattern over words
 * @param builder makes the expression of what the pattern caught
 * @param argument further word for the builder, "" for none
 * @param guards conditions on the words around
 */
record Rule(
    int order,
    String name,
    int pass,
    Pattern pattern,
    Builders builder,
    String argument,
    List<Guard> guards) {}

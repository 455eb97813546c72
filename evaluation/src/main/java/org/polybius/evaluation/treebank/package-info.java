/**
 * Measures tags, lemmas and trees against treebanks in CoNLL-U, on the treebank's words and on raw
 * text; names and attribution are measured elsewhere.
 */
@NullMarked
package org.polybius.evaluation.treebank;

import org.jspecify.annotations.NullMarked;

/**
 * Measures whether mentions of the same event are brought together across documents, against ECB+
 * (Cybulska and Vossen 2014), beside the yardstick that calls all with the same head lemma the
 * same.
 */
@NullMarked
package org.polybius.evaluation.ecbplus;

import org.jspecify.annotations.NullMarked;

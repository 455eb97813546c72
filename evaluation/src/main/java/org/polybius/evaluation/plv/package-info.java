/**
 * Measures events against PLV, sentences with a pair of actors and a PLOVER root. What the set
 * calls things is mapped here and nowhere else.
 */
@NullMarked
package org.polybius.evaluation.plv;

import org.jspecify.annotations.NullMarked;

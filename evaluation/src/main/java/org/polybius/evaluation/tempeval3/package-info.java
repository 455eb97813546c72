/**
 * Measures the reading of times on TempEval-3 (UzZaman et al. 2013): reads TimeML, puts our
 * expressions into TIMEX3 values, and scores extents and values; what a time is, is left to {@code
 * extract.time}.
 */
@NullMarked
package org.polybius.evaluation.tempeval3;

import org.jspecify.annotations.NullMarked;

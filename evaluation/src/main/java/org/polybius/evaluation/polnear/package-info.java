/**
 * Measures attributions against PolNeAR (Newell and others 2018): cue, source and content spans of
 * news articles in brat stand-off; who a source is is not measured here.
 */
@NullMarked
package org.polybius.evaluation.polnear;

import org.jspecify.annotations.NullMarked;

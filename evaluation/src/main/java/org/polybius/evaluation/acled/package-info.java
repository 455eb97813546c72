/**
 * Scores readings of ACLED's notes against the numbers and places its coders gave (ACLED Codebook,
 * fatalities: the most conservative number).
 */
@NullMarked
package org.polybius.evaluation.acled;

import org.jspecify.annotations.NullMarked;

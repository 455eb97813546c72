/**
 * Measures kinds of incident, role fillers, numbers of people and whose word stands behind an
 * accusation against the MUC-4 templates; gives the capitals-only texts their lower case back
 * first, which no extractor has to know of.
 */
@NullMarked
package org.polybius.evaluation.muc4;

import org.jspecify.annotations.NullMarked;

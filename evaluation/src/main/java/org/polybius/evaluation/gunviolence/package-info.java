/**
 * Measures incidents across reports, and the dead and injured of each, against reports of shootings
 * with an incident each; reading the reports is the pipeline's.
 */
@NullMarked
package org.polybius.evaluation.gunviolence;

import org.jspecify.annotations.NullMarked;

/**
 * Translates Polybius's codes into those of other formats, from tables with their provenance. What
 * has no translation is left to be empty by whoever asks.
 */
@NullMarked
package org.polybius.export.codes;

import org.jspecify.annotations.NullMarked;

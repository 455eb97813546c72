/**
 * Holds a reading against itself: are the words where it says they are, do they give the numbers
 * and dates it says they give, do its links lead somewhere and back. Whether a claim is a good
 * reading of its sentence is left to people and to {@code evaluate}.
 */
@NullMarked
package org.polybius.verify;

import org.jspecify.annotations.NullMarked;

/**
 * What a person is given of a reading: one writer per format, all of them fed by {@link
 * org.polybius.export.Card}, so that the terminal and the page say the same. The contract's JSON is
 * written by {@code contract}; where the output goes is left to {@code cli}.
 */
@NullMarked
package org.polybius.export;

import org.jspecify.annotations.NullMarked;

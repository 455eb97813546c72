/**
 * The ledger's vocabulary as immutable records that refuse nonsense; how the values are read from
 * text, stored or shown is left to the packages above.
 *
 * <p>Offsets are UTF-16 code units, half-open, into the report's original text. Absence is the
 * empty {@link java.util.Optional} or list, never an empty string, a zero or a default.
 */
@NullMarked
package org.polybius.model;

import org.jspecify.annotations.NullMarked;

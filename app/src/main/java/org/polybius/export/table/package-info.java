/**
 * Writes sheets: as CSV, as JSON Lines, as Parquet, and what their columns mean as a codebook. What
 * the columns hold is left to those who make the sheets.
 */
@NullMarked
package org.polybius.export.table;

import org.jspecify.annotations.NullMarked;

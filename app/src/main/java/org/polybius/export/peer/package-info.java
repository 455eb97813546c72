/**
 * Writes what a ledger tells in the shapes of other event data: PLOVER, POLECAT, GDELT, ACLED, UCDP
 * GED. Columns are those that are published; what a ledger does not know stays empty. How tables
 * are written is left to the package of tables.
 */
@NullMarked
package org.polybius.export.peer;

import org.jspecify.annotations.NullMarked;

/**
 * Brings into a ledger what was read and reconciled on a cluster; reading, reconciling and storing
 * are left to others.
 */
@NullMarked
package org.polybius.intake;

import org.jspecify.annotations.NullMarked;

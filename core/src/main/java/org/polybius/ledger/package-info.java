/**
 * The ports of the ledger: reports, readings and decisions are appended and never changed;
 * everything else is derived and can be rebuilt. Leaves storing to {@code store} and deciding what
 * the claims amount to to {@code reconcile}.
 */
@NullMarked
package org.polybius.ledger;

import org.jspecify.annotations.NullMarked;

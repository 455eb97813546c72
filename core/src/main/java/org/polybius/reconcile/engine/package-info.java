/**
 * Keeps the workspace of a ledger in step with its reports and decisions, and answers from it, as
 * of today or as of any day. Knows the list of all matters; what they amount to is theirs to say.
 */
@NullMarked
package org.polybius.reconcile.engine;

import org.jspecify.annotations.NullMarked;

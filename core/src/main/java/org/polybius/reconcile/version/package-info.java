/**
 * Tells which reports are versions of one report, and which of them counts; what they say is left
 * to the other matters.
 */
@NullMarked
package org.polybius.reconcile.version;

import org.jspecify.annotations.NullMarked;

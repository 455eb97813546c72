/**
 * Who talks to whom, through whom, on which level and how restricted, across reports; whether what
 * was talked about came to something is left to {@code agreement}. Contact with a wing stays with
 * the wing.
 */
@NullMarked
package org.polybius.reconcile.channel;

import org.jspecify.annotations.NullMarked;

/**
 * On how many independent origins a claim rests, however many reports carry it. Works on what it is
 * given when a view asks, keeps nothing, and leaves finding copies to {@code copies}.
 */
@NullMarked
package org.polybius.reconcile.origin;

import org.jspecify.annotations.NullMarked;

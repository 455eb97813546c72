/**
 * Which reports are copies of each other or made from each other; compares fingerprints and never
 * text, and leaves what follows for the weight of a claim to {@code origin}.
 */
@NullMarked
package org.polybius.reconcile.copies;

import org.jspecify.annotations.NullMarked;

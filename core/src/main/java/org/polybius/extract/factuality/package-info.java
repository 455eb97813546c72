/**
 * Whether an act took place, read off the tree from the words it hangs from: two-context signatures
 * of embedding predicates, negation, modals, tense, conditions and purpose (after De Facto, Saurí
 * and Pustejovsky 2012). Who says so is left to {@code attribution}, what PLOVER makes of it to
 * {@code event}.
 */
@NullMarked
package org.polybius.extract.factuality;

import org.jspecify.annotations.NullMarked;

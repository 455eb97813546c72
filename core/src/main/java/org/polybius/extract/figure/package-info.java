/**
 * Reads the figures of a report: how many people, who they are, what became of them, and how the
 * numbers hang together (part and whole, exchange). Whether an act took place, when, where and on
 * whose word is left to the services of {@code extract}; what figures of several reports add up to
 * is left to {@code reconcile}.
 */
@NullMarked
package org.polybius.extract.figure;

import org.jspecify.annotations.NullMarked;

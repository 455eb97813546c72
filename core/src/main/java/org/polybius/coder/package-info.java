/**
 * Reads tables of events that people coded (ACLED, UCDP GED) as readings made by those people: each
 * row is a report of its dataset, and its cells are the words of its claims. What the cells mean
 * beyond their codebooks is left alone, and comparing them with what the machine read to reconcile.
 */
@NullMarked
package org.polybius.coder;

import org.jspecify.annotations.NullMarked;

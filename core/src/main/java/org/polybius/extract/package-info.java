/**
 * From annotated text to claims: here stand the services that the families of claims share (actors,
 * times, places, voices, judgements) and the tables of knowledge; each family has a sub-package.
 * What several reports add up to is left to {@code reconcile}.
 *
 * <p>The order of work on one report: time, place and actor read their mentions; attribution finds
 * who says what; factuality judges predicates; then event, figure, agreement and contact make
 * claims, each seeing the claims of those before it.
 */
@NullMarked
package org.polybius.extract;

import org.jspecify.annotations.NullMarked;

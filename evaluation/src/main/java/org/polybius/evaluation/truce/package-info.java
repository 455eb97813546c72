/**
 * Scores readings against claims annotated by hand in the form of {@code gold/truce-2023}: whatever
 * the crisis, a folder with {@code claims.jsonl} and its reports is such a set. Situations across
 * reports are left to a later suite.
 */
@NullMarked
package org.polybius.evaluation.truce;

import org.jspecify.annotations.NullMarked;

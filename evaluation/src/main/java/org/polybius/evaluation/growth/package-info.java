/**
 * Invented reports and their readings, written from templates without the encoder: for measuring
 * how reconciling grows with the ledger and for checking that the order of reports does not matter.
 * They say nothing about how well reports are read.
 */
@NullMarked
package org.polybius.evaluation.growth;

import org.jspecify.annotations.NullMarked;

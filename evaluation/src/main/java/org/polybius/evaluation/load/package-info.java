/**
 * Measures how long the pages and the interface take to answer many clients at once over a large
 * invented ledger. It says nothing about how well reports are read.
 */
@NullMarked
package org.polybius.evaluation.load;

import org.jspecify.annotations.NullMarked;

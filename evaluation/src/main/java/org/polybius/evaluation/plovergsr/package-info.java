/**
 * Measures events against the PLOVER gold standard records: category, and category with the
 * countries of both sides. What the set calls things is mapped here and nowhere else.
 */
@NullMarked
package org.polybius.evaluation.plovergsr;

import org.jspecify.annotations.NullMarked;

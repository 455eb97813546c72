/**
 * Measures events against the CAMEO class sentences: statement, cooperation and conflict, in words
 * or in deeds. What the set calls things is mapped here and nowhere else.
 */
@NullMarked
package org.polybius.evaluation.cameoclass;

import org.jspecify.annotations.NullMarked;

/**
 * Writes a briefing for paper: what a query finds, numbers with their range, each with footnotes to
 * the sentences behind it.
 */
@NullMarked
package org.polybius.export.briefing;

import org.jspecify.annotations.NullMarked;

/**
 * The search port: what a person asks of the words of a ledger and what is found. It knows no
 * search engine: that stands in {@code search.lucene}. It answers with plain text and marked
 * stretches of it; how these look, and escaping them, is left to commands and pages.
 */
@NullMarked
package org.polybius.search;

import org.jspecify.annotations.NullMarked;

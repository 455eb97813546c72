/**
 * Measures finding the article in a web page against pages with their article's text, by shingles
 * of four words; fetching pages is not measured.
 */
@NullMarked
package org.polybius.evaluation.articles;

import org.jspecify.annotations.NullMarked;

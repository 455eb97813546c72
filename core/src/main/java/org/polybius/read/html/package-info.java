/**
 * Reads web pages: which of a page's text is the article, and what the page says about itself
 * (headline, byline, outlet, dates, language, address). Leaves fetching and what the article says
 * to others. The article's text is what spans point into; where each stretch of it stands in the
 * page's source is kept.
 */
@NullMarked
package org.polybius.read.html;

import org.jspecify.annotations.NullMarked;

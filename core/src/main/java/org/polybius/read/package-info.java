/**
 * Bytes in, {@link org.polybius.model.Report}s or typed failures out, one reader per format; what
 * stands around the prose (headline, byline, dateline, credits) becomes metadata with its spans,
 * and nothing is interpreted.
 */
@NullMarked
package org.polybius.read;

import org.jspecify.annotations.NullMarked;

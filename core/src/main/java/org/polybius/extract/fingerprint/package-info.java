/**
 * What of a report is kept to compare it with others: hashes of its runs of words and of its
 * quotations, whom it credits, and what its opening is about. Sees text alone, so that reports in
 * any language have a fingerprint, and leaves comparing to {@code reconcile}.
 */
@NullMarked
package org.polybius.extract.fingerprint;

import org.jspecify.annotations.NullMarked;

/**
 * Brings pages and feeds from the web, politely and within limits; what a page says is left to
 * {@code read}, and keeping it to the ledger.
 */
@NullMarked
package org.polybius.fetch;

import org.jspecify.annotations.NullMarked;

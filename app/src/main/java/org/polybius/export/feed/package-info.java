/** Writes what a query finds as a feed, so that a reader tells what is new or has changed. */
@NullMarked
package org.polybius.export.feed;

import org.jspecify.annotations.NullMarked;

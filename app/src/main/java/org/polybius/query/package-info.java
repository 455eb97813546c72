/**
 * What a user asks of a ledger and what answers it: a {@link org.polybius.query.Filter} as it
 * stands in an address, and the {@link org.polybius.query.Desk} that turns it into the claims,
 * incidents, tallies and so on that it keeps. Pages, interface and exports all ask here, so that
 * they count alike; how an answer looks is left to them.
 */
@NullMarked
package org.polybius.query;

import org.jspecify.annotations.NullMarked;

/**
 * Agreements across reports: one object for each agreement, extension, proposal and side deal, with
 * its parties, third parties, terms and life-cycle, each point with the claims behind it. A party's
 * accusation is kept as alleged and never moves the life-cycle. Leaves counting people to {@code
 * tally}; what has been delivered is joined from there when it is asked for ({@link
 * org.polybius.reconcile.agreement.Fulfilment}).
 */
@NullMarked
package org.polybius.reconcile.agreement;

import org.jspecify.annotations.NullMarked;

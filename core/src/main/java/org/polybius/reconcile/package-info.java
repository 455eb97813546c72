/**
 * From the claims of many reports to one situation, with reasons; sees claims and never text, keeps
 * nothing, and leaves storing to {@code ledger}.
 *
 * <p>A {@link org.polybius.reconcile.Matter} is one kind of thing that claims are about: copies,
 * stories, incidents, tallies, agreements, channels. Each says which claims concern it, under which
 * keys those may meet, and when two of them speak of the same; claims so connected form a {@link
 * org.polybius.reconcile.Group}, and what a group amounts to follows from its members alone. So the
 * order in which reports arrive cannot matter, and a new report touches its own groups only.
 * Matters do not look at each other: what a view needs of several, it joins when it is asked.
 */
@NullMarked
package org.polybius.reconcile;

import org.jspecify.annotations.NullMarked;

/**
 * How many people a fate befell: brings the figures of many reports together by population, fate
 * and day, tells growth, correction, scope and contradiction apart, and keeps every saying. Figures
 * meet in {@link org.polybius.reconcile.tally.TallyCell}s, each by itself; the {@link
 * org.polybius.reconcile.tally.TallyBook} joins cells when it is asked. Which reports copy each
 * other is left to {@code origin}, whether agreements are kept to those who ask.
 */
@NullMarked
package org.polybius.reconcile.tally;

import org.jspecify.annotations.NullMarked;

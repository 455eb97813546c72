/**
 * Who a report speaks of: names, roles, nationalities, pronouns and common nouns that stand for an
 * actor, joined into referents and linked to the register of known actors and offices. Who does
 * what to whom is left to the other families; a wing is never taken for its whole.
 *
 * <p>Works in the order of {@link org.polybius.extract.actor.ActorReader}: names, role phrases,
 * titles, pronouns, then referents in text order.
 */
@NullMarked
package org.polybius.extract.actor;

import org.jspecify.annotations.NullMarked;

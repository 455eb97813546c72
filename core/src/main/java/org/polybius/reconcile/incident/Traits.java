package org.polybius.reconcile.incident;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Place;

/**
 * By what an occurrence is recognised.
 *
 * @param days when it happened
 * @param published day of the report; null when not known
 * @param places where it happened, as stated
 * @param victims names of those it befell
 * @param people names of those who did it or are charged with it
 * @param names all names: of those and of whatever has a name of several words
 * @param actors register ids of those who did it or whom it befell
 * @param nationalities of the people counted
 * @param ordinals "second", "third" … before the words that name it, as numbers
 * @param modes of the acts
 * @param toll people killed and injured as this report counts them
 * @param terms words
 */
record Traits(
    Days days,
    @Nullable Days published,
    List<Place> places,
    Set<String> victims,
    Set<String> people,
    Set<String> names,
    Set<String> actors,
    Set<String> nationalities,
    Set<Integer> ordinals,
    Set<String> modes,
    Toll toll,
    Terms terms) {}

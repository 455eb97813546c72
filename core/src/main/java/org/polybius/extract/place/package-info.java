/**
 * Where things happen: names of places in a report, told from names that stand for actors, and each
 * resolved to one place of the gazetteer by what else the report names. What happened there is left
 * to the families of claims.
 */
@NullMarked
package org.polybius.extract.place;

import org.jspecify.annotations.NullMarked;

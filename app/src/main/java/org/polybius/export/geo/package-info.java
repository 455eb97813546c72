/**
 * Writes incidents for maps, as GeoJSON. How precisely a place is known is written beside it; how
 * it is drawn is left to the reader.
 */
@NullMarked
package org.polybius.export.geo;

import org.jspecify.annotations.NullMarked;

/**
 * Writes who is connected with whom, as GraphML and GEXF: actors and their wings, what they did to
 * each other, and through whom they talk. How it is drawn is left to the reader.
 */
@NullMarked
package org.polybius.export.graph;

import org.jspecify.annotations.NullMarked;

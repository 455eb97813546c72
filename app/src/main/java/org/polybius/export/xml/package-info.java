/**
 * Writes XML in which nothing from a report can be anything but text. What elements mean is left to
 * the formats.
 */
@NullMarked
package org.polybius.export.xml;

import org.jspecify.annotations.NullMarked;

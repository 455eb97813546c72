/**
 * Scores places against LGL (Lieberman et al. 2010) and GeoWebNews (Gritta et al. 2019): found, in
 * the right country, within 161 km.
 */
@NullMarked
package org.polybius.evaluation.geoparsing;

import org.jspecify.annotations.NullMarked;

package org.polybius.evaluation.geoparsing;

import org.jspecify.annotations.Nullable;
import org.polybius.model.Span;

/**
 * A place name of the gold.
 *
 * @param span where it stands in the article's text
 * @param lat WGS 84 degrees
 * @param lon WGS 84 degrees
 * @param country English name as the set gives it; null when it gives none
 */
record Toponym(Span span, double lat, double lon, @Nullable String country) {
  private static final double EARTH_RADIUS_KM = 6371.0;

  /** Great-circle distance in kilometres (haversine). */
  double distanceKm(double otherLat, double otherLon) {
    double dLat = Math.toRadians(otherLat - lat);
    double dLon = Math.toRadians(otherLon - lon);
    double a =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(Math.toRadians(lat))
                * Math.cos(Math.toRadians(otherLat))
                * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
  }
}

package org.polybius.reconcile.incident;

import org.polybius.model.Place;
import org.polybius.model.Place.Precision;

/** How far places are apart, as far as that tells two events apart. */
final class Spots {
  /** A town and its surroundings: reports name either. */
  private static final double TOWN_KM = 40;

  private static final double EARTH_KM = 6371;

  private Spots() {}

  /** Whether something can have happened in both: one may hold the other. */
  static boolean may(Place one, Place other) {
    if (one.country() != null
        && other.country() != null
        && !one.country().equals(other.country())) {
      return false;
    }
    return !(exact(one) && exact(other)) || kilometres(one, other) <= TOWN_KM;
  }

  /** Whether both are the same town or spot. */
  static boolean same(Place one, Place other) {
    return exact(one) && exact(other) && kilometres(one, other) <= TOWN_KM;
  }

  private static boolean exact(Place place) {
    boolean fine =
        place.precision() == Precision.SETTLEMENT || place.precision() == Precision.POINT;
    return fine && place.lat() != null && place.lon() != null;
  }

  /** Great-circle distance; 0 where either has no coordinates. */
  static double kilometres(Place one, Place other) {
    Double lat = one.lat();
    Double lon = one.lon();
    Double lat2 = other.lat();
    Double lon2 = other.lon();
    if (lat == null || lon == null || lat2 == null || lon2 == null) {
      return 0;
    }
    double a = Math.toRadians(lat);
    double b = Math.toRadians(lat2);
    double angle =
        Math.sin(a) * Math.sin(b)
            + Math.cos(a) * Math.cos(b) * Math.cos(Math.toRadians(lon - lon2));
    return EARTH_KM * Math.acos(Math.max(-1, Math.min(1, angle)));
  }
}

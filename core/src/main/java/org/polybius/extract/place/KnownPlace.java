package org.polybius.extract.place;

import org.jspecify.annotations.Nullable;
import org.polybius.model.Place.Precision;

/**
 * A place of the gazetteer.
 *
 * @param id GeoNames id of a populated place, GeoNames code of a first-order division, null for a
 *     place of our own list
 * @param name its English name
 * @param country ISO 3166-1 alpha-3; null for what lies in several or none
 * @param division GeoNames code of its first-order division, "COUNTRY.CODE"; null if it has none
 * @param lat WGS 84 latitude in degrees
 * @param lon WGS 84 longitude in degrees
 * @param population inhabitants, 0 for unknown; of a division the number of its populated places
 * @param precision what the coordinates stand for
 * @param seat GeoNames feature code of a populated place (PPLC capital, PPLA seat of a division)
 */
record KnownPlace(
    @Nullable String id,
    String name,
    @Nullable String country,
    @Nullable String division,
    double lat,
    double lon,
    int population,
    Precision precision,
    String seat) {

  /** What stands as {@code seat} of a place of our own list. */
  static final String OURS = "ours";

  private static final double EARTH_KM = 6371;

  /** Whether it stands on our own list. */
  boolean ours() {
    return seat.equals(OURS);
  }

  /** Whether it is a first-order division. */
  boolean isDivision() {
    return precision == Precision.REGION && division != null;
  }

  /** Great-circle distance in kilometres. */
  double kilometresTo(KnownPlace other) {
    double a = Math.toRadians(lat);
    double b = Math.toRadians(other.lat);
    double angle =
        Math.sin(a) * Math.sin(b)
            + Math.cos(a) * Math.cos(b) * Math.cos(Math.toRadians(lon - other.lon));
    return EARTH_KM * Math.acos(Math.max(-1, Math.min(1, angle)));
  }
}

package org.polybius.model;

import org.jspecify.annotations.Nullable;

/**
 * A resolved place.
 *
 * @param id GeoNames id
 * @param name canonical name
 * @param country ISO 3166-1 alpha-3
 * @param lat WGS 84 latitude in degrees
 * @param lon WGS 84 longitude in degrees
 * @param precision what the coordinates stand for
 * @param basis how it was found
 */
public record Place(
    @Nullable String id,
    @Nullable String name,
    @Nullable String country,
    @Nullable Double lat,
    @Nullable Double lon,
    Precision precision,
    Basis basis) {

  /** What the coordinates stand for. */
  public enum Precision {
    POINT,
    SETTLEMENT,
    REGION,
    COUNTRY
  }

  /** How a place was found for a claim. */
  public enum Basis {
    /** Named with the predicate. */
    STATED,
    /** Named elsewhere in the sentence. */
    SENTENCE,
    /** The dateline. */
    DATELINE
  }

  /** Refuses half a coordinate and coordinates off the globe. */
  public Place {
    Checks.notBlank(name, "place name");
    Checks.country(country);
    if ((lat == null) != (lon == null)) {
      throw new IllegalArgumentException("half a coordinate: " + lat + ", " + lon);
    }
    if (lat != null && lon != null && (Math.abs(lat) > 90 || Math.abs(lon) > 180)) {
      throw new IllegalArgumentException("off the globe: " + lat + ", " + lon);
    }
  }
}

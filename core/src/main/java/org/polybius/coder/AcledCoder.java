package org.polybius.coder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Claim;
import org.polybius.model.Period;
import org.polybius.model.Place.Precision;
import org.polybius.model.Quantity;
import org.polybius.model.Read;

/**
 * Claims of a row of ACLED: one event, and those killed in it. Zero fatalities give no figure: they
 * stand for "none" and for "not known" alike (ACLED Codebook, fatalities).
 */
final class AcledCoder {
  static final String RULE = "coder.acled";

  private AcledCoder() {}

  /** The claims; none where the type of event is not one of the codebook. */
  static List<Claim> claims(CodedRow row) {
    CoderActors actors = new CoderActors(row);
    CoderClaims claims = new CoderClaims(RULE, row, time(row), place(row));
    if (!claims.event(
        Dataset.ACLED.name(),
        "sub_event_type",
        actors.actor("actor1", "inter1"),
        actors.actor("actor2", "inter2"))) {
      return List.of();
    }
    row.number("fatalities")
        .filter(n -> n > 0)
        .ifPresent(
            n ->
                claims.killed(
                    "f1",
                    Read.of(Quantity.exactly(n), row.cell("fatalities").orElseThrow()),
                    "fatalities",
                    null,
                    null));
    return claims.list();
  }

  /** Precision 1 is the day, 2 a part of the month, 3 the month (ACLED Codebook). */
  private static @Nullable Read<Period> time(CodedRow row) {
    Optional<LocalDate> day = CoderTimes.day(row, "event_date");
    if (day.isEmpty()) {
      return null;
    }
    return row.value("time_precision").matches("|1")
        ? CoderTimes.day(day.get(), row.cell("event_date").orElseThrow())
        : CoderTimes.month(day.get(), row.cell("event_date").orElseThrow());
  }

  /** Precision 1 is the place itself, 2 a part of its region, 3 its region (ACLED Codebook). */
  private static @Nullable Read<org.polybius.model.Place> place(CodedRow row) {
    boolean exact = row.value("geo_precision").matches("|1");
    return CoderPlaces.place(row, "location", exact ? Precision.SETTLEMENT : Precision.REGION)
        .orElse(null);
  }
}

package org.polybius.coder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Claim;
import org.polybius.model.Period;
import org.polybius.model.Place;
import org.polybius.model.Place.Precision;
import org.polybius.model.Population.Role;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Span;

/**
 * Claims of a row of UCDP GED: one event, the best estimate of those killed with its parts, and the
 * range from the low to the high estimate (GED Codebook 23.1).
 */
final class GedCoder {
  static final String RULE = "coder.ged";

  private GedCoder() {}

  /** The claims; none where the type of violence is not one of the codebook. */
  static List<Claim> claims(CodedRow row) {
    CoderActors actors = new CoderActors(row);
    CoderClaims claims = new CoderClaims(RULE, row, time(row), place(row));
    if (!claims.event(
        Dataset.GED.name(),
        "type_of_violence",
        actors.actor("side_a", ""),
        actors.actor("side_b", ""))) {
      return List.of();
    }
    deaths(row, claims);
    return claims.list();
  }

  private static void deaths(CodedRow row, CoderClaims claims) {
    long best = row.number("best").orElse(0L);
    if (best > 0) {
      Span words = row.cell("best").orElseThrow();
      boolean sure = row.number("low").equals(row.number("high"));
      Read<Quantity> number =
          sure
              ? Read.of(Quantity.exactly(best), words)
              : Read.inferred(Quantity.about(best), words);
      claims.killed("f1", number, "best", null, null);
    }
    parts(row, claims, best > 0 ? "f1" : null);
    long low = row.number("low").orElse(0L);
    long high = row.number("high").orElse(best);
    if (best < low || high < best) {
      String why = "is not between low and high";
      row.cell("best").ifPresent(span -> row.note("ESTIMATES_CONTRADICT", why, "best", span));
    }
    if (low < high) {
      List<Span> words =
          Stream.of("low", "high").flatMap(c -> row.cell(c).stream()).sorted().toList();
      claims.killed("f6", new Read<>(Quantity.range(low, high), words, true), "high", null, null);
    }
  }

  private static void parts(CodedRow row, CoderClaims claims, @Nullable String whole) {
    part(row, claims, "f2", "deaths_a", Role.COMBATANT, whole);
    part(row, claims, "f3", "deaths_b", Role.COMBATANT, whole);
    part(row, claims, "f4", "deaths_civilians", Role.CIVILIAN, whole);
    part(row, claims, "f5", "deaths_unknown", null, whole);
  }

  private static void part(
      CodedRow row,
      CoderClaims claims,
      String id,
      String column,
      @Nullable Role role,
      @Nullable String whole) {
    row.number(column)
        .filter(n -> n > 0)
        .ifPresent(
            n ->
                claims.killed(
                    id,
                    Read.of(Quantity.exactly(n), row.cell(column).orElseThrow()),
                    column,
                    role,
                    whole));
  }

  /**
   * From the first day on which the event can have begun to the last on which it can have ended.
   */
  private static @Nullable Read<Period> time(CodedRow row) {
    Optional<LocalDate> first = CoderTimes.day(row, "date_start");
    if (first.isEmpty()) {
      return null;
    }
    LocalDate last = CoderTimes.day(row, "date_end").orElse(first.get());
    List<Span> words = new ArrayList<>();
    Stream.of("date_start", "date_end").flatMap(c -> row.cell(c).stream()).forEach(words::add);
    return last.isAfter(first.get())
        ? CoderTimes.from(first.get(), last, words.stream().sorted().toList())
        : CoderTimes.day(first.get(), row.cell("date_start").orElseThrow());
  }

  /** 1 is the place itself, 2 near it; 3 to 5 are divisions; 6 the country (GED, where_prec). */
  private static @Nullable Read<Place> place(CodedRow row) {
    String precise = row.value("where_prec");
    Precision precision =
        precise.matches("|[12]")
            ? Precision.SETTLEMENT
            : precise.equals("6") ? Precision.COUNTRY : Precision.REGION;
    return CoderPlaces.place(row, "where_coordinates", precision).orElse(null);
  }
}

package org.polybius.export.peer;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.export.codes.Acts;
import org.polybius.export.codes.Countries;
import org.polybius.export.data.Column;
import org.polybius.export.data.Names;
import org.polybius.export.data.Sheet;
import org.polybius.model.ActorMention;
import org.polybius.model.Place;

/**
 * The 61 columns of GDELT's event table ("The GDELT Event Database Data Format Codebook V2.0", 19
 * February 2015), one row for each pair of actor and recipient of a coded event. GDELT publishes
 * tab separated files without a header; here they are CSV with one.
 */
public final class Gdelt {
  private static final String NOT_KNOWN = "not known to the ledger: empty";
  private static final int MONTH = "2023-12".length();
  private static final int YEAR = "2023".length();

  private Gdelt() {}

  /** The table. */
  public static Sheet<?> sheet() {
    return new Sheet<Pair>(
        "gdelt",
        "one actor and one recipient of one coded event of one report",
        Stream.of(
                date(),
                actor("Actor1", Pair::source),
                actor("Actor2", Pair::target),
                action(),
                nowhere("Actor1"),
                nowhere("Actor2"),
                somewhere(),
                source())
            .flatMap(List::stream)
            .toList(),
        Pair::of);
  }

  private static List<Column<Pair>> date() {
    return List.of(
        Column.integer(
            "GLOBALEVENTID",
            "first 15 hex digits of the SHA-256 of report#claim#pair, as a number",
            p -> Numbered.of(p.id())),
        Column.integer("SQLDATE", "YYYYMMDD, when it is one day", p -> digits(day(p))),
        Column.integer(
            "MonthYear",
            "YYYYMM, when it is one month",
            p -> digits(p.coded().days().common(MONTH))),
        Column.integer(
            "Year", "YYYY, when it is one year", p -> digits(p.coded().days().common(YEAR))),
        Column.decimal("FractionDate", "year and (month * 30 + day) / 365", p -> fraction(day(p))));
  }

  private static @Nullable String day(Pair pair) {
    return pair.coded().days().one();
  }

  private static @Nullable Long digits(@Nullable String date) {
    return date == null ? null : Long.valueOf(date.replace("-", ""));
  }

  /** As the codebook reckons it, to four decimals. */
  private static @Nullable Double fraction(@Nullable String day) {
    if (day == null) {
      return null;
    }
    String[] parts = day.split("-");
    double days = Integer.parseInt(parts[1]) * 30 + Integer.parseInt(parts[2]);
    return Math.round((Integer.parseInt(parts[0]) + days / 365) * 10_000) / 10_000.0;
  }

  private static List<Column<Pair>> actor(String side, Function<Pair, @Nullable ActorMention> who) {
    return List.of(
        Column.text(side + "Code", "CAMEO: country and roles", p -> code(who.apply(p))),
        Column.text(side + "Name", "name, upper case", p -> name(p, who.apply(p))),
        Column.text(side + "CountryCode", "CAMEO country code", p -> country(who.apply(p))),
        Column.text(side + "KnownGroupCode", NOT_KNOWN, p -> null),
        Column.text(side + "EthnicCode", NOT_KNOWN, p -> null),
        Column.text(side + "Religion1Code", NOT_KNOWN, p -> null),
        Column.text(side + "Religion2Code", NOT_KNOWN, p -> null),
        Column.text(side + "Type1Code", "CAMEO role", p -> role(who.apply(p), 0)),
        Column.text(side + "Type2Code", "CAMEO role", p -> role(who.apply(p), 1)),
        Column.text(side + "Type3Code", "CAMEO role", p -> role(who.apply(p), 2)));
  }

  private static @Nullable String name(Pair pair, @Nullable ActorMention actor) {
    return actor == null ? null : Names.of(pair.coded().account(), actor).toUpperCase(Locale.ROOT);
  }

  private static @Nullable String country(@Nullable ActorMention actor) {
    return actor == null ? null : Countries.cameo(actor.country());
  }

  private static @Nullable String code(@Nullable ActorMention actor) {
    if (actor == null) {
      return null;
    }
    String country = country(actor);
    return Stream.concat(Stream.ofNullable(country), roles(actor).stream())
        .collect(Collectors.joining());
  }

  private static List<String> roles(ActorMention actor) {
    return actor.sectors().stream()
        .map(Acts::cameoRole)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static @Nullable String role(@Nullable ActorMention actor, int index) {
    List<String> roles = actor == null ? List.of() : roles(actor);
    return index < roles.size() ? roles.get(index) : null;
  }

  private static List<Column<Pair>> action() {
    return List.of(
        Column.integer("IsRootEvent", NOT_KNOWN, p -> null),
        Column.text("EventCode", "CAMEO code of the act", Pair::cameo),
        Column.text("EventBaseCode", "its first three digits", p -> Acts.cameoBase(p.cameo())),
        Column.text("EventRootCode", "its first two digits", p -> Acts.cameoRoot(p.cameo())),
        Column.integer(
            "QuadClass",
            "1 verbal, 2 material cooperation; 3 verbal, 4 material conflict",
            p -> Acts.gdeltQuad(p.cameo())),
        Column.decimal("GoldsteinScale", NOT_KNOWN, p -> null),
        Column.integer(
            "NumMentions",
            "places of the report that tell it",
            p -> 1 + p.coded().event().head().mentions().size()),
        Column.integer("NumSources", "1: a row is of one report", p -> 1),
        Column.integer("NumArticles", "1: a row is of one report", p -> 1),
        Column.decimal("AvgTone", NOT_KNOWN, p -> null));
  }

  /** A ledger says where an act took place, not where those were who took part. */
  private static List<Column<Pair>> nowhere(String side) {
    return List.of(
        Column.integer(side + "Geo_Type", NOT_KNOWN, p -> null),
        Column.text(side + "Geo_FullName", NOT_KNOWN, p -> null),
        Column.text(side + "Geo_CountryCode", NOT_KNOWN, p -> null),
        Column.text(side + "Geo_ADM1Code", NOT_KNOWN, p -> null),
        Column.text(side + "Geo_ADM2Code", NOT_KNOWN, p -> null),
        Column.decimal(side + "Geo_Lat", NOT_KNOWN, p -> null),
        Column.decimal(side + "Geo_Long", NOT_KNOWN, p -> null),
        Column.text(side + "Geo_FeatureID", NOT_KNOWN, p -> null));
  }

  private static List<Column<Pair>> somewhere() {
    return List.of(
        Column.integer(
            "ActionGeo_Type",
            "1 country, 4 city, 5 state; 2 and 3 are of the United States",
            of(Gdelt::type)),
        Column.text("ActionGeo_FullName", "canonical name", of(Place::name)),
        Column.text(
            "ActionGeo_CountryCode", "FIPS 10-4", of(place -> Countries.fips(place.country()))),
        Column.text("ActionGeo_ADM1Code", NOT_KNOWN, p -> null),
        Column.text("ActionGeo_ADM2Code", NOT_KNOWN, p -> null),
        Column.decimal("ActionGeo_Lat", "WGS 84, degrees", of(Place::lat)),
        Column.decimal("ActionGeo_Long", "WGS 84, degrees", of(Place::lon)),
        Column.text(
            "ActionGeo_FeatureID",
            "empty: GDELT has ids of the GNS and GNIS gazetteers, a ledger of GeoNames",
            p -> null));
  }

  private static Long type(Place place) {
    boolean american = "USA".equals(place.country());
    return switch (place.precision()) {
      case COUNTRY -> 1L;
      case REGION -> american ? 2L : 5L;
      case SETTLEMENT, POINT -> american ? 3L : 4L;
    };
  }

  private static <T> Function<Pair, @Nullable T> of(Function<Place, @Nullable T> value) {
    return pair -> {
      Place place = pair.coded().place();
      return place == null ? null : value.apply(place);
    };
  }

  private static List<Column<Pair>> source() {
    return List.of(
        Column.integer("DATEADDED", NOT_KNOWN, p -> null),
        Column.text("SOURCEURL", "address of the report", p -> p.coded().account().url()));
  }
}

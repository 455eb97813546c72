package org.polybius.export.peer;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.export.codes.Countries;
import org.polybius.export.data.Column;
import org.polybius.export.data.Sheet;
import org.polybius.model.Account;
import org.polybius.model.Place;
import org.polybius.reconcile.incident.Incident.Figure;

/**
 * The 49 columns of UCDP GED (Sundberg and Melander 2013; Högbladh, "UCDP GED Codebook version
 * 23.1", Uppsala University), one row for each incident of violence in which somebody was killed.
 */
public final class UcdpGed {
  private static final String NOT_KNOWN = "not known to the ledger: empty";
  private static final int FEW = 6;
  private static final int WEEK = 7;
  private static final int MONTH = 31;
  private static final int YEAR = "2023".length();

  private UcdpGed() {}

  /** The table. */
  public static Sheet<?> sheet() {
    return new Sheet<Told>(
        "ucdp-ged",
        "one incident of violence in which at least one was killed",
        Stream.of(head(), sides(), source(), where(), when(), deaths())
            .flatMap(List::stream)
            .toList(),
        Told::deadly);
  }

  private static Column<Told> empty(String name) {
    return Column.text(name, NOT_KNOWN, t -> null);
  }

  private static List<Column<Told>> head() {
    return List.of(
        Column.integer(
            "id",
            "first 15 hex digits of the SHA-256 of the incident's id, as a number",
            t -> Numbered.of(t.incident().id())),
        Column.text("relid", "id of the incident", t -> t.incident().id()),
        Column.text("year", "when it is one year", t -> t.days().common(YEAR)),
        empty("active_year"),
        empty("code_status"),
        empty("type_of_violence"),
        empty("conflict_dset_id"),
        empty("conflict_new_id"),
        empty("conflict_name"),
        empty("dyad_dset_id"),
        empty("dyad_new_id"),
        empty("dyad_name"));
  }

  private static List<Column<Told>> sides() {
    return List.of(
        empty("side_a_dset_id"),
        empty("side_a_new_id"),
        Column.text("side_a", "first who did it", t -> Told.name(t.incident().actors(), 0)),
        empty("side_b_dset_id"),
        empty("side_b_new_id"),
        Column.text(
            "side_b", "first whom it befell", t -> Told.name(t.incident().recipients(), 0)));
  }

  private static List<Column<Told>> source() {
    return List.of(
        Column.integer("number_of_sources", "reports that tell it", t -> t.accounts().size()),
        Column.texts(
            "source_article",
            "their outlets, days and headlines",
            t -> t.accounts().stream().map(UcdpGed::article).toList()),
        Column.texts("source_office", "their outlets", Told::outlets),
        Column.texts("source_date", "their days, EDTF", each(Account::published)),
        Column.texts("source_headline", "their headlines", each(Account::title)),
        Column.texts("source_original", "the words of each claim behind it", Told::words));
  }

  private static Function<Told, List<String>> each(Function<Account, @Nullable String> value) {
    return told -> told.accounts().stream().map(value).filter(Objects::nonNull).distinct().toList();
  }

  private static String article(Account account) {
    return String.join(
        ", ",
        Stream.of(account.outlet(), account.published(), account.title())
            .filter(Objects::nonNull)
            .toList());
  }

  private static List<Column<Told>> where() {
    return List.of(
        Column.integer(
            "where_prec",
            "1 point or settlement, 4 region, 6 country",
            at(
                p ->
                    switch (p.precision()) {
                      case POINT, SETTLEMENT -> 1L;
                      case REGION -> 4L;
                      case COUNTRY -> 6L;
                    })),
        Column.text("where_coordinates", "canonical name", at(Place::name)),
        empty("where_description"),
        Column.text(
            "adm_1",
            "the name, for a region",
            at(p -> p.precision() == Place.Precision.REGION ? p.name() : null)),
        empty("adm_2"),
        Column.decimal("latitude", "WGS 84, degrees", at(Place::lat)),
        Column.decimal("longitude", "WGS 84, degrees", at(Place::lon)),
        Column.text("geom_wkt", "the same as a point of WKT", at(UcdpGed::point)),
        empty("priogrid_gid"),
        Column.text("country", "name after Unicode CLDR", at(p -> Countries.name(p.country()))),
        Column.integer(
            "country_id",
            "number of Gleditsch and Ward",
            at(p -> Countries.gleditschWard(p.country()))),
        empty("region"));
  }

  private static @Nullable String point(Place place) {
    return place.lat() == null || place.lon() == null
        ? null
        : "POINT (" + place.lon() + " " + place.lat() + ")";
  }

  private static <T> Function<Told, @Nullable T> at(Function<Place, @Nullable T> value) {
    return told -> {
      Place place = told.place();
      return place == null ? null : value.apply(place);
    };
  }

  private static List<Column<Told>> when() {
    return List.of(
        empty("event_clarity"),
        Column.integer(
            "date_prec",
            "1 one day, 2 up to 6 days, 3 a week, 4 up to a month, 5 more",
            t -> precision(t.length())),
        Column.text("date_start", "first day it can have happened", t -> t.incident().from()),
        Column.text("date_end", "last day it can have happened", t -> t.incident().to()));
  }

  private static @Nullable Long precision(@Nullable Long days) {
    if (days == null) {
      return null;
    }
    long few = days <= FEW ? 2L : days <= WEEK ? 3L : days <= MONTH ? 4L : 5L;
    return days == 1 ? Long.valueOf(1) : Long.valueOf(few);
  }

  private static List<Column<Told>> deaths() {
    return List.of(
        empty("deaths_a"),
        empty("deaths_b"),
        empty("deaths_civilians"),
        empty("deaths_unknown"),
        Column.integer("best", "number killed that a rule chose", killed(Figure::best)),
        Column.integer("high", "highest number told; empty when open", killed(Figure::high)),
        Column.integer("low", "lowest number any report allows", killed(Figure::low)),
        Column.integer("gwnoa", "empty: a side of an incident has no country here", t -> null),
        Column.integer("gwnob", "empty: a side of an incident has no country here", t -> null));
  }

  private static Function<Told, @Nullable Number> killed(Function<Figure, @Nullable Long> value) {
    return told -> {
      Figure killed = told.killed();
      return killed == null ? null : value.apply(killed);
    };
  }
}

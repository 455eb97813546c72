package org.polybius.export.peer;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.export.codes.Acts;
import org.polybius.export.codes.Countries;
import org.polybius.export.data.Column;
import org.polybius.export.data.Sheet;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Place;
import org.polybius.reconcile.incident.Incident.Figure;
import org.polybius.reconcile.incident.Incident.Who;

/**
 * The 31 columns of ACLED's export (ACLED Codebook, 2024), one row for each incident of the kinds
 * that ACLED records.
 */
public final class Acled {
  private static final String NOT_KNOWN = "not known to the ledger: empty";
  private static final int WEEK = 7;
  private static final int MONTH = 31;
  private static final int YEAR = "2023".length();

  private Acled() {}

  /** The table. */
  public static Sheet<?> sheet() {
    return new Sheet<Told>(
        "acled",
        "one incident of the kinds that ACLED records",
        Stream.of(when(), what(), who(), where(), source()).flatMap(List::stream).toList(),
        Told::acled);
  }

  private static List<Column<Told>> when() {
    return List.of(
        Column.text("event_id_cnty", "id of the incident", t -> t.incident().id()),
        Column.text("event_date", "first day it can have happened", t -> t.incident().from()),
        Column.text("year", "when it is one year", t -> t.days().common(YEAR)),
        Column.integer(
            "time_precision",
            "1 one day, 2 within a week, 3 within a month; empty beyond",
            t -> precision(t.length())));
  }

  private static @Nullable Long precision(@Nullable Long days) {
    if (days == null || days > MONTH) {
      return null;
    }
    return days == 1 ? 1L : days <= WEEK ? 2L : 3L;
  }

  /** A class of an act. */
  private interface Classes {
    @Nullable String of(EventType type, @Nullable EventMode mode);
  }

  private static List<Column<Told>> what() {
    return List.of(
        Column.text(
            "disorder_type", "where it follows from type and mode", of(Acts::acledDisorder)),
        Column.text("event_type", "where it follows from type and mode", of(Acts::acledEvent)),
        Column.text(
            "sub_event_type", "where it follows from type and mode", of(Acts::acledSubEvent)));
  }

  private static Function<Told, @Nullable String> of(Classes classes) {
    return told -> {
      EventType type = told.incident().type();
      return type == null ? null : classes.of(type, told.incident().mode());
    };
  }

  private static List<Column<Told>> who() {
    return List.of(
        Column.text("actor1", "first who did it", t -> Told.name(t.incident().actors(), 0)),
        Column.texts("assoc_actor_1", "the others", t -> rest(t.incident().actors())),
        Column.text("inter1", NOT_KNOWN, t -> null),
        Column.text("actor2", "first whom it befell", t -> Told.name(t.incident().recipients(), 0)),
        Column.texts("assoc_actor_2", "the others", t -> rest(t.incident().recipients())),
        Column.text("inter2", NOT_KNOWN, t -> null),
        Column.text("interaction", NOT_KNOWN, t -> null),
        Column.text("civilian_targeting", NOT_KNOWN, t -> null));
  }

  private static List<String> rest(List<Who> people) {
    return people.stream().skip(1).map(Who::name).toList();
  }

  private static List<Column<Told>> where() {
    return List.of(
        Column.integer("iso", "ISO 3166-1 numeric", at(p -> Countries.numeric(p.country()))),
        Column.text("region", NOT_KNOWN, t -> null),
        Column.text("country", "name after Unicode CLDR", at(p -> Countries.name(p.country()))),
        Column.text(
            "admin1",
            "the name, for a region",
            at(p -> p.precision() == Place.Precision.REGION ? p.name() : null)),
        Column.text("admin2", NOT_KNOWN, t -> null),
        Column.text("admin3", NOT_KNOWN, t -> null),
        Column.text("location", "canonical name", at(Place::name)),
        Column.decimal("latitude", "WGS 84, degrees", at(Place::lat)),
        Column.decimal("longitude", "WGS 84, degrees", at(Place::lon)),
        Column.integer(
            "geo_precision",
            "1 point or settlement, 3 region; empty for a country, which ACLED has not",
            at(Acled::precision)));
  }

  private static @Nullable Long precision(Place place) {
    return switch (place.precision()) {
      case POINT, SETTLEMENT -> 1L;
      case REGION -> 3L;
      case COUNTRY -> null;
    };
  }

  private static <T> Function<Told, @Nullable T> at(Function<Place, @Nullable T> value) {
    return told -> {
      Place place = told.place();
      return place == null ? null : value.apply(place);
    };
  }

  private static List<Column<Told>> source() {
    return List.of(
        Column.texts("source", "outlets, in the order of publishing", Told::outlets),
        Column.text("source_scale", NOT_KNOWN, t -> null),
        Column.texts("notes", "the words of each claim behind it", Told::words),
        Column.integer(
            "fatalities",
            "best number killed; empty, never 0, when none is told or chosen",
            t -> best(t.killed())),
        Column.text("tags", NOT_KNOWN, t -> null),
        Column.integer("timestamp", NOT_KNOWN, t -> null));
  }

  private static @Nullable Long best(@Nullable Figure figure) {
    return figure == null ? null : figure.best();
  }
}

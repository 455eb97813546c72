package org.polybius.export.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Fate;
import org.polybius.model.Place;
import org.polybius.reconcile.incident.Incident;
import org.polybius.reconcile.incident.Incident.Figure;
import org.polybius.reconcile.incident.Incident.Holding;
import org.polybius.reconcile.incident.Incident.Who;

/** Incidents, one to a row. */
public final class IncidentSheet {
  /** Fates that have columns of their own; all fates stand in one column beside. */
  private static final List<Fate> COUNTED =
      List.of(Fate.KILLED, Fate.INJURED, Fate.TAKEN, Fate.RELEASED, Fate.DETAINED);

  private IncidentSheet() {}

  /** The table. */
  public static Sheet<Incident> sheet() {
    return new Sheet<>(
        "incidents",
        "one event as all reports together tell it",
        Stream.of(what(), where(), who(), figures(), behind()).flatMap(List::stream).toList(),
        Material::incidents);
  }

  /** The place that most claims state; null when none does. */
  public static @Nullable Place place(Incident incident) {
    return incident.places().isEmpty() ? null : incident.places().get(0).place();
  }

  /** The figure of a fate; null when no report tells one. */
  public static @Nullable Figure figure(Incident incident, Fate fate) {
    return incident.figures().stream().filter(f -> f.fate() == fate).findFirst().orElse(null);
  }

  private static List<Column<Incident>> what() {
    return List.of(
        Column.text("id", "stable while its first published claim is", Incident::id),
        Column.text("kind", "family of acts: violence, abduction, release …", Incident::kind),
        Column.word(
            "standing",
            "ACTUAL: told or denied as a fact; AHEAD: planned, demanded, threatened",
            Incident::standing),
        Column.word("type", "commonest PLOVER category", Incident::type),
        Column.text(
            "mode", "its commonest PLOVER mode", i -> i.mode() == null ? null : i.mode().label()),
        Column.text("from", "first day it can have happened", Incident::from),
        Column.text("to", "last day it can have happened", Incident::to));
  }

  private static List<Column<Incident>> where() {
    return List.of(
        Column.text("place", "where most claims place it", of(Place::name)),
        Column.text("place_id", "GeoNames id", of(Place::id)),
        Column.text("place_country", "ISO 3166-1 alpha-3", of(Place::country)),
        Column.decimal("latitude", "WGS 84, degrees", of(Place::lat)),
        Column.decimal("longitude", "WGS 84, degrees", of(Place::lon)),
        Column.word(
            "place_precision",
            "what the coordinates stand for: POINT, SETTLEMENT, REGION or COUNTRY",
            of(Place::precision)),
        Column.texts(
            "other_places",
            "where other claims place it",
            i ->
                i.places().stream()
                    .skip(1)
                    .map(w -> w.place().name())
                    .filter(Objects::nonNull)
                    .toList()));
  }

  private static <T> Function<Incident, @Nullable T> of(Function<Place, @Nullable T> value) {
    return incident -> {
      Place place = place(incident);
      return place == null ? null : value.apply(place);
    };
  }

  private static List<Column<Incident>> who() {
    return List.of(
        Column.texts("actors", "who did it", i -> names(i.actors())),
        Column.texts("actor_ids", "register ids of those who have one", i -> ids(i.actors())),
        Column.texts("recipients", "whom it befell", i -> names(i.recipients())),
        Column.texts(
            "recipient_ids", "register ids of those who have one", i -> ids(i.recipients())),
        Column.texts(
            "held",
            "who holds what of it: status, certainty, and the voice, outermost first",
            i -> i.held().stream().map(IncidentSheet::held).toList()));
  }

  private static List<String> names(List<Who> people) {
    return people.stream().map(Who::name).toList();
  }

  private static List<String> ids(List<Who> people) {
    return people.stream().map(Who::id).filter(Objects::nonNull).toList();
  }

  private static String held(Holding holding) {
    String voice = holding.voice().isEmpty() ? "reports" : String.join(" > ", holding.voice());
    return holding.status() + ", " + holding.certainty() + ": " + voice;
  }

  private static List<Column<Incident>> figures() {
    List<Column<Incident>> columns = new ArrayList<>();
    for (Fate fate : COUNTED) {
      String name = fate.name().toLowerCase(Locale.ROOT);
      columns.add(
          Column.integer(name + "_low", "lowest number any report allows", of(fate, Figure::low)));
      columns.add(
          Column.integer(
              name + "_best", "number chosen by a rule, never an average", of(fate, Figure::best)));
      columns.add(
          Column.integer(name + "_high", "highest number any tells", of(fate, Figure::high)));
    }
    columns.add(
        Column.texts(
            "figures",
            "all fates: low, best and high, and the rule that chose the best",
            i -> i.figures().stream().map(IncidentSheet::figure).toList()));
    return columns;
  }

  private static Function<Incident, @Nullable Number> of(
      Fate fate, Function<Figure, @Nullable Long> value) {
    return incident -> {
      Figure figure = figure(incident, fate);
      return figure == null ? null : value.apply(figure);
    };
  }

  private static String figure(Figure figure) {
    String best = figure.best() == null ? "none" : String.valueOf(figure.best());
    String high = figure.high() == null ? "open" : String.valueOf(figure.high());
    return figure.fate()
        + ": low "
        + figure.low()
        + ", best "
        + best
        + ", high "
        + high
        + " ("
        + figure.rule()
        + ")";
  }

  private static List<Column<Incident>> behind() {
    return List.of(
        Column.texts("realises", "ids of the plans it carries out", Incident::realises),
        Column.texts(
            "realised_by", "ids of the incidents that carried it out", Incident::realisedBy),
        Column.integer("report_count", "reports that tell of it", i -> i.reports().size()),
        Column.texts("reports", "their ids, in the order of publishing", Incident::reports),
        Column.texts("claims", "the claims behind it", i -> Names.of(i.items())));
  }
}

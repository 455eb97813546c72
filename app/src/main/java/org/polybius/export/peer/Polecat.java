package org.polybius.export.peer;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.export.codes.Acts;
import org.polybius.export.codes.Countries;
import org.polybius.export.data.Column;
import org.polybius.export.data.Names;
import org.polybius.export.data.Sheet;
import org.polybius.model.ActorMention;
import org.polybius.model.EventClaim;
import org.polybius.model.EventContext;
import org.polybius.model.Place;

/**
 * The 40 columns of POLECAT (Halterman and others, "The POLECAT Global Political Event Dataset",
 * Harvard Dataverse, doi:10.7910/DVN/AJGVIT), one row for each coded event of a report.
 */
public final class Polecat {
  private static final String NOT_KNOWN = "not known to the ledger: empty";

  private Polecat() {}

  /** The table. */
  public static Sheet<?> sheet() {
    return new Sheet<Coded>(
        "polecat",
        "one coded event of one report",
        Stream.of(
                event(),
                side("Actor", EventClaim::actors),
                side("Recipient", EventClaim::recipients),
                place(),
                source())
            .flatMap(List::stream)
            .toList(),
        Coded::of);
  }

  private static List<Column<Coded>> event() {
    return List.of(
        Column.text("Event ID", "report and claim id", Coded::id),
        Column.text("Event Date", "the day, when it is one", c -> c.days().one()),
        Column.word("Event Type", "PLOVER category", c -> c.event().type()),
        Column.text(
            "Event Mode",
            "PLOVER mode",
            c -> c.event().mode() == null ? null : c.event().mode().label()),
        Column.decimal("Intensity", NOT_KNOWN, c -> null),
        Column.text("Quad Code", "PLOVER's", c -> Acts.polecatQuad(c.event().type())),
        Column.texts(
            "Contexts",
            "PLOVER contexts",
            c -> c.event().contexts().stream().map(EventContext::label).toList()));
  }

  private static List<Column<Coded>> side(
      String side, Function<EventClaim, List<ActorMention>> who) {
    Function<Coded, List<ActorMention>> actors = c -> who.apply(c.event());
    return List.of(
        Column.texts(side + " Name", "names", c -> c.names(actors.apply(c))),
        Column.texts(
            side + " Country",
            "ISO 3166-1 alpha-3, Kosovo KOS",
            c -> Names.countries(actors.apply(c)).stream().map(Countries::plover).toList()),
        Column.texts(
            side + " COW",
            "numbers of the Correlates of War Project",
            c ->
                Names.countries(actors.apply(c)).stream()
                    .map(Countries::correlatesOfWar)
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .toList()),
        Column.texts(
            "Primary " + side + " Sector",
            "first sector of each",
            c -> Coded.primarySectors(actors.apply(c))),
        Column.texts(side + " Sectors", "all sectors", c -> Coded.sectors(actors.apply(c))),
        Column.texts(side + " Title", "roles", c -> Coded.roles(actors.apply(c))),
        Column.texts(side + " Name Raw", "the words", c -> c.raw(actors.apply(c))),
        Column.text("Wikipedia " + side + " ID", NOT_KNOWN, c -> null));
  }

  private static List<Column<Coded>> place() {
    return List.of(
        Column.text("Placename", "canonical name", of(Place::name)),
        Column.text(
            "City",
            "the name again, for a settlement",
            of(p -> p.precision() == Place.Precision.SETTLEMENT ? p.name() : null)),
        Column.text("District", NOT_KNOWN, c -> null),
        Column.text(
            "Province",
            "the name again, for a region",
            of(p -> p.precision() == Place.Precision.REGION ? p.name() : null)),
        Column.text(
            "Country", "ISO 3166-1 alpha-3, Kosovo KOS", of(p -> Countries.plover(p.country()))),
        Column.decimal("Latitude", "WGS 84, degrees", of(Place::lat)),
        Column.decimal("Longitude", "WGS 84, degrees", of(Place::lon)),
        Column.text("GeoNames ID", "GeoNames id", of(Place::id)),
        Column.text("Raw Placename", "the words", Coded::placeWords),
        Column.text(
            "Feature Type",
            "what the coordinates stand for: point, settlement, region, country",
            of(p -> p.precision().name().toLowerCase(Locale.ROOT))));
  }

  private static <T> Function<Coded, @Nullable T> of(Function<Place, @Nullable T> value) {
    return coded -> {
      Place place = coded.place();
      return place == null ? null : value.apply(place);
    };
  }

  private static List<Column<Coded>> source() {
    return List.of(
        Column.text("Source", "outlet", c -> c.account().outlet()),
        Column.text("Publication Date", "EDTF", c -> c.account().published()),
        Column.text("Story People", NOT_KNOWN, c -> null),
        Column.text("Story Organizations", NOT_KNOWN, c -> null),
        Column.text("Story Locations", NOT_KNOWN, c -> null),
        Column.text("Language", NOT_KNOWN, c -> null),
        Column.text("Version", NOT_KNOWN, c -> null));
  }
}

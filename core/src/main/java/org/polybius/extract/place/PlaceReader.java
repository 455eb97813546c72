package org.polybius.extract.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.extract.Countries;
import org.polybius.extract.Folding;
import org.polybius.extract.Places;
import org.polybius.model.Place;
import org.polybius.model.Place.Basis;
import org.polybius.model.Place.Precision;
import org.polybius.model.Report;
import org.polybius.model.Span;

/** Reads the places of a report. Thread-safe; the same report gives the same places. */
public final class PlaceReader {
  private final Gazetteer gazetteer;

  private PlaceReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** A reader with the gazetteer that ships with the program. */
  public static PlaceReader standard() {
    return new PlaceReader(Gazetteer.standard());
  }

  /**
   * Reads the places of a report.
   *
   * @param report the report
   * @param text its annotated text
   */
  public Places read(Report report, AnnotatedText text) {
    Folding.Folded folded = Folding.of(text);
    List<NamedPlace> names = new PlaceFinder(text, folded, gazetteer).find();
    PlaceResolver resolver = new PlaceResolver();
    resolver.countEvidence(text, folded);
    resolver.resolve(names);
    List<ReadPlaces.Mention> mentions = new ArrayList<>();
    for (NamedPlace name : names) {
      Place place = place(name);
      if (place != null) {
        Span span = AnnotatedText.cover(text.token(name.first), text.token(name.end - 1));
        mentions.add(new ReadPlaces.Mention(name.head, span, place));
      }
    }
    return new ReadPlaces(text, mentions);
  }

  private @Nullable Place place(NamedPlace name) {
    KnownPlace known = name.resolved;
    if (known != null) {
      return known(name, known);
    }
    return name.country == null ? null : country(name, name.country);
  }

  private Place country(NamedPlace name, Countries.Country country) {
    double @Nullable [] middle = gazetteer.middle(country);
    return new Place(
        null,
        named(name, country.name()),
        country.code(),
        middle == null ? null : middle[0],
        middle == null ? null : middle[1],
        name.part == null ? Precision.COUNTRY : Precision.REGION,
        Basis.STATED);
  }

  /** "northern" and the name, where a part is meant. */
  private static String named(NamedPlace name, String whole) {
    String part = name.part;
    return part == null ? whole : part.toLowerCase(Locale.ROOT) + " " + whole;
  }

  /** The coordinates of a part are those of its whole, so it has no id of its own. */
  private static Place known(NamedPlace name, KnownPlace known) {
    return new Place(
        name.part == null ? known.id() : null,
        named(name, known.name()),
        known.country(),
        known.lat(),
        known.lon(),
        known.precision(),
        Basis.STATED);
  }
}

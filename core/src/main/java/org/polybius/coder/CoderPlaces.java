package org.polybius.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.extract.Countries;
import org.polybius.model.Place;
import org.polybius.model.Place.Basis;
import org.polybius.model.Place.Precision;
import org.polybius.model.Read;
import org.polybius.model.Span;

/** Places in cells, with the coordinates that the coder gave. */
final class CoderPlaces {
  private CoderPlaces() {}

  /**
   * The place of a row.
   *
   * @param name heading of the column with its name
   * @param precision what its coordinates stand for
   */
  static Optional<Read<Place>> place(CodedRow row, String name, Precision precision) {
    String country =
        Countries.standard().named(row.value("country")).map(Countries.Country::code).orElse(null);
    Optional<Span> words = row.cell(name).or(() -> row.cell("country"));
    Double lat = number(row, "latitude", 90);
    Double lon = number(row, "longitude", 180);
    boolean located = lat != null && lon != null;
    List<Span> spans = new ArrayList<>();
    words.ifPresent(spans::add);
    if (located) {
      row.cell("latitude").ifPresent(spans::add);
      row.cell("longitude").ifPresent(spans::add);
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String named = row.value(row.cell(name).isPresent() ? name : "country");
    Place place =
        new Place(
            null,
            named,
            country,
            located ? lat : null,
            located ? lon : null,
            row.cell(name).isPresent() ? precision : Precision.COUNTRY,
            Basis.STATED);
    return Optional.of(new Read<>(place, spans.stream().sorted().toList(), located));
  }

  private static @Nullable Double number(CodedRow row, String column, double most) {
    String written = row.value(column);
    if (!written.matches("-?\\d{1,3}(\\.\\d{1,12})?")) {
      return null;
    }
    double value = Double.parseDouble(written);
    return Math.abs(value) <= most ? value : null;
  }
}

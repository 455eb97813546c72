package org.polybius.export.data;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Period;
import org.polybius.model.Place;
import org.polybius.model.Read;
import org.polybius.reconcile.Item;

/** When and where, for claims of all families. */
final class ClaimWhenWhere {
  private ClaimWhenWhere() {}

  static List<Column<Item>> columns() {
    return List.of(
        Column.text(
            "time", "when, EDTF; of an agreement, when it was declared", time(Period::edtf)),
        Column.text("time_earliest", "first day or time it can mean", time(Period::earliest)),
        Column.text("time_latest", "last day or time it can mean", time(Period::latest)),
        Column.word("time_granularity", "how fine it was stated", time(Period::granularity)),
        Column.word("time_basis", "what it was worked out from", time(Period::basis)),
        Column.text("place", "where, canonical name", place(Place::name)),
        Column.text("place_id", "GeoNames id", place(Place::id)),
        Column.text("place_country", "ISO 3166-1 alpha-3", place(Place::country)),
        Column.decimal("latitude", "WGS 84, degrees", place(Place::lat)),
        Column.decimal("longitude", "WGS 84, degrees", place(Place::lon)),
        Column.word(
            "place_precision",
            "what the coordinates stand for: POINT, SETTLEMENT, REGION or COUNTRY",
            place(Place::precision)),
        Column.word("place_basis", "how the place was found", place(Place::basis)));
  }

  private static <T> Function<Item, @Nullable T> time(Function<Period, @Nullable T> value) {
    return item -> {
      Read<Period> time = ClaimParts.time(ClaimParts.claim(item));
      return time == null ? null : value.apply(time.value());
    };
  }

  private static <T> Function<Item, @Nullable T> place(Function<Place, @Nullable T> value) {
    return item -> {
      Read<Place> place = ClaimParts.place(ClaimParts.claim(item));
      return place == null ? null : value.apply(place.value());
    };
  }
}

package org.polybius.export.data;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.FigureClaim;
import org.polybius.model.Population.Age;
import org.polybius.reconcile.Item;

/** How many people of what kind, and what became of them. */
final class FigureColumns {
  private static final Class<FigureClaim> FAMILY = FigureClaim.class;

  private FigureColumns() {}

  static List<Column<Item>> columns() {
    return Stream.of(number(), people(), links()).flatMap(List::stream).toList();
  }

  private static List<Column<Item>> number() {
    return List.of(
        Column.integer(
            "low", "lowest number the words allow (figures)", of(f -> f.quantity().value().low())),
        Column.integer("high", "highest number they allow", of(f -> f.quantity().value().high())),
        Column.integer("point", "the number they name", of(f -> f.quantity().value().point())),
        Column.word("bound", "how they bound it", of(f -> f.quantity().value().bound())),
        Column.word("fate", "what became of the people", of(FigureClaim::fate)),
        Column.texts(
            "also_fates",
            "further fates of the same people",
            ClaimParts.list(FAMILY, (a, f) -> f.alsoFates().stream().map(Enum::name).toList())),
        Column.word("aggregation", "how it adds up with others", of(FigureClaim::aggregation)),
        Column.text(
            "as_of",
            "as of when a total or stock holds, EDTF",
            of(f -> f.asOf() == null ? null : f.asOf().value().edtf())));
  }

  private static List<Column<Item>> people() {
    return List.of(
        Column.text(
            "people",
            "the words naming the people",
            i ->
                ClaimParts.claim(i) instanceof FigureClaim f
                    ? Names.words(i.account(), f.population().spans())
                    : null),
        Column.texts(
            "nationality",
            "as stated, ISO 3166-1 alpha-3",
            ClaimParts.list(FAMILY, (a, f) -> f.population().nationality())),
        Column.word("sex", "of all of them, as stated", of(f -> f.population().sex())),
        Column.integer("age_min", "years, as stated", age(Age::min)),
        Column.integer("age_max", "years, as stated", age(Age::max)),
        Column.word("age_class", "CHILD, ADULT or ELDERLY, as stated", age(Age::ageClass)),
        Column.word("role", "what they are in the story", of(f -> f.population().role())));
  }

  private static List<Column<Item>> links() {
    return List.of(
        Column.text("part_of", "claim id of the smallest stated whole", of(FigureClaim::partOf)),
        Column.text(
            "exchanged_for",
            "claim id of the figure given in return",
            of(FigureClaim::exchangedFor)),
        Column.text("event", "claim id of the event that counts them", of(FigureClaim::event)),
        Column.text(
            "agreement", "claim id of the agreement whose term it is", of(FigureClaim::agreement)),
        Column.text(
            "outside_of",
            "claim id of the agreement that it is set apart from",
            of(FigureClaim::outsideOf)));
  }

  private static <T> Function<Item, @Nullable T> of(Function<FigureClaim, @Nullable T> value) {
    return ClaimParts.of(FAMILY, value);
  }

  private static <T> Function<Item, @Nullable T> age(Function<Age, @Nullable T> value) {
    return of(
        f -> {
          Age age = f.population().age();
          return age == null ? null : value.apply(age);
        });
  }
}

package org.polybius.export.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.reconcile.tally.Conflict;
import org.polybius.reconcile.tally.Tally;

/** Tallies, one to a row. */
public final class TallySheet {
  private TallySheet() {}

  /** The table. */
  public static Sheet<Tally> sheet() {
    return new Sheet<>(
        "tallies",
        "how many people a fate befell, as reports tell it",
        Stream.of(people(), numbers(), behind()).flatMap(List::stream).toList(),
        Material::tallies);
  }

  private static List<Column<Tally>> people() {
    return List.of(
        Column.text("id", "names it among the tallies of the ledger", Tally::key),
        Column.text("population", "the people as most reports call them", Tally::population),
        Column.texts("nationality", "ISO 3166-1 alpha-3", t -> t.people().nationality()),
        Column.word("part", "which part of them", t -> t.people().part()),
        Column.word("side", "where they stand in a captivity", t -> t.people().side()),
        Column.word("fate", "what became of them", Tally::fate),
        Column.word("kind", "how it adds up with others", Tally::kind),
        Column.text("from", "first day", Tally::from),
        Column.text("to", "last day, or as-of day", Tally::to),
        Column.text("place", "where", Tally::place));
  }

  private static List<Column<Tally>> numbers() {
    return List.of(
        Column.integer("low", "lowest value left open; empty when open", Tally::low),
        Column.integer("best", "value chosen by a rule; empty when none is", Tally::best),
        Column.integer("high", "highest value left open; empty when open", Tally::high),
        Column.text("rule", "what chose the best, or why none could be", Tally::bestRule),
        Column.text("part_of", "id of the tally it is a part of", Tally::partOf),
        Column.integer(
            "derived",
            "what arithmetic adds, said by no report",
            t -> t.derived() == null ? null : t.derived().value()),
        Column.text(
            "derivation", "how", t -> t.derived() == null ? null : t.derived().expression()));
  }

  private static List<Column<Tally>> behind() {
    return List.of(
        Column.texts(
            "says", "who says what", t -> t.says().stream().map(TallySheet::said).toList()),
        Column.texts(
            "conflicts",
            "where reports differ, and why",
            t -> t.conflicts().stream().map(TallySheet::conflict).toList()),
        Column.integer("report_count", "reports behind it", t -> t.reports().size()),
        Column.texts("reports", "their ids", Tally::reports),
        Column.texts(
            "claims",
            "the figures behind it",
            t -> Names.of(t.says().stream().flatMap(s -> s.claims().stream()).sorted().toList())));
  }

  private static String said(Tally.Said said) {
    String value =
        said.point() != null
            ? String.valueOf(said.point())
            : open(said.low()) + " to " + open(said.high());
    String denied = said.denied() ? ", denied" : "";
    return value + " (" + said.bound() + denied + "): " + said.who();
  }

  private static String open(@Nullable Long bound) {
    return bound == null ? "open" : String.valueOf(bound);
  }

  private static String conflict(Conflict conflict) {
    return conflict.type().name().toLowerCase(Locale.ROOT) + ": " + conflict.why();
  }
}

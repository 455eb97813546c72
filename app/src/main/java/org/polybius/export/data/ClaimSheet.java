package org.polybius.export.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.EventContext;
import org.polybius.model.Ruling;
import org.polybius.model.Span;
import org.polybius.reconcile.Item;

/** The claims of all families in one table; columns of other families than a row's are empty. */
public final class ClaimSheet {
  private ClaimSheet() {}

  /** The table. */
  public static Sheet<Item> sheet() {
    return new Sheet<>(
        "claims",
        "one thing that one report says, with the words that support it",
        Stream.of(
                head(),
                support(),
                StatementColumns.columns(),
                event(),
                ClaimWhenWhere.columns(),
                FigureColumns.columns(),
                AccordColumns.columns())
            .flatMap(List::stream)
            .toList(),
        Material::claims);
  }

  private static List<Column<Item>> head() {
    return List.of(
        Column.text("id", "report and claim id, unique in the ledger", i -> Names.of(i.id())),
        Column.text("report", "id of the report", i -> i.account().report()),
        Column.text(
            "kind",
            "statement, event, figure, agreement or contact",
            i -> ClaimParts.claim(i).kind().name().toLowerCase(Locale.ROOT)),
        Column.text("outlet", "who published the report", i -> i.account().outlet()),
        Column.texts("agencies", "agencies the report credits", i -> i.account().agencies()),
        Column.text("published", "when, EDTF", i -> i.account().published()),
        Column.text("title", "headline of the report", i -> i.account().title()),
        Column.text("url", "address of the report", i -> i.account().url()));
  }

  private static List<Column<Item>> support() {
    return List.of(
        Column.texts(
            "voice",
            "those on whose word the claim stands, outermost first; empty for the report's own",
            i -> Names.of(i.account(), ClaimParts.claim(i).head().voice())),
        Column.text(
            "words",
            "the words that support the claim; parts joined by an ellipsis",
            i -> Names.evidence(i.account(), ClaimParts.claim(i))),
        Column.text("in", "whether these words stand in the text or the title", ClaimSheet::field),
        Column.integer("start", "first UTF-16 code unit of these words", i -> extent(i).start()),
        Column.integer("end", "one past their last UTF-16 code unit", i -> extent(i).end()),
        Column.text("rule", "rule that read it", i -> ClaimParts.claim(i).head().evidence().rule()),
        Column.texts("decisions", "what people decided about it", ClaimSheet::rulings));
  }

  private static String field(Item item) {
    return extent(item).field().name().toLowerCase(Locale.ROOT);
  }

  private static Span extent(Item item) {
    return Names.extent(ClaimParts.claim(item).head().evidence().spans());
  }

  private static List<String> rulings(Item item) {
    Claim claim = ClaimParts.claim(item);
    return item.account().rulings().stream()
        .filter(r -> r.claim().equals(claim.id()))
        .map(ClaimSheet::ruling)
        .toList();
  }

  private static String ruling(Ruling ruling) {
    String act = ruling.act().name().toLowerCase(Locale.ROOT);
    return ruling.about() == null ? act : act + " " + ruling.about();
  }

  private static List<Column<Item>> event() {
    Class<EventClaim> family = EventClaim.class;
    return Stream.of(acts(family), cast(family)).flatMap(List::stream).toList();
  }

  private static List<Column<Item>> acts(Class<EventClaim> family) {
    return List.of(
        Column.word(
            "type",
            "PLOVER category after its modality rules (events)",
            ClaimParts.of(family, EventClaim::type)),
        Column.text(
            "mode",
            "PLOVER mode of that category",
            ClaimParts.of(family, e -> e.mode() == null ? null : e.mode().label())),
        Column.word(
            "act_type",
            "PLOVER category of the act itself",
            ClaimParts.of(family, e -> e.act().type())),
        Column.text(
            "act_mode",
            "PLOVER mode of the act itself",
            ClaimParts.of(family, e -> e.act().mode() == null ? null : e.act().mode().label())),
        Column.word("status", "whether the act, or the figure's fate, took place", Statuses::of),
        Column.word(
            "certainty", "how surely that is told", ClaimParts.of(family, EventClaim::certainty)),
        Column.text(
            "cameo",
            "CAMEO code of the act, where one exists",
            ClaimParts.of(family, EventClaim::cameo)),
        Column.texts(
            "contexts",
            "PLOVER contexts",
            ClaimParts.list(
                family, (a, e) -> e.contexts().stream().map(EventContext::label).toList())));
  }

  private static List<Column<Item>> cast(Class<EventClaim> family) {
    return List.of(
        Column.texts(
            "actors", "who does it", ClaimParts.list(family, (a, e) -> Names.of(a, e.actors()))),
        Column.texts(
            "actor_ids",
            "register ids of those who have one",
            ClaimParts.list(family, (a, e) -> Names.ids(e.actors()))),
        Column.texts(
            "actor_countries",
            "their countries as far as known, ISO 3166-1 alpha-3",
            ClaimParts.list(family, (a, e) -> Names.countries(e.actors()))),
        Column.texts(
            "recipients",
            "to whom it is done",
            ClaimParts.list(family, (a, e) -> Names.of(a, e.recipients()))),
        Column.texts(
            "recipient_ids",
            "register ids of those who have one",
            ClaimParts.list(family, (a, e) -> Names.ids(e.recipients()))),
        Column.texts(
            "recipient_countries",
            "their countries as far as known, ISO 3166-1 alpha-3",
            ClaimParts.list(family, (a, e) -> Names.countries(e.recipients()))),
        Column.texts(
            "mediators",
            "through whom",
            ClaimParts.list(family, (a, e) -> Names.of(a, e.mediators()))));
  }
}

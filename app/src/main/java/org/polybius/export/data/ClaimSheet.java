package org.polybius.export.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.EventContext;
import org.polybius.model.Ruling;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;
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
                statement(),
                event(),
                ClaimWhenWhere.columns(),
                FigureColumns.columns(),
                agreement(),
                contact())
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
        Column.text("url", "address of the report", i -> i.account().url()),
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

  private static List<Column<Item>> statement() {
    Class<StatementClaim> family = StatementClaim.class;
    return List.of(
        Column.texts(
            "speaker",
            "who says it (statements)",
            ClaimParts.list(
                family,
                (a, s) -> s.speaker() == null ? List.of() : Names.of(a, List.of(s.speaker())))),
        Column.text(
            "speaker_role",
            "role of the speaker on that day",
            ClaimParts.of(family, s -> s.speaker() == null ? null : s.speaker().role())),
        Column.text(
            "cue",
            "dictionary form of the words that introduce it",
            ClaimParts.of(family, s -> s.cue() == null ? null : s.cue().value().lemma())),
        Column.word(
            "cue_class",
            "kind of saying",
            ClaimParts.of(family, s -> s.cue() == null ? null : s.cue().value().cueClass())),
        Column.word(
            "form", "DIRECT, INDIRECT or MIXED", ClaimParts.of(family, StatementClaim::form)),
        Column.text(
            "content",
            "the words said",
            i ->
                ClaimParts.claim(i) instanceof StatementClaim s
                    ? Names.words(i.account(), s.content())
                    : null),
        Column.text(
            "inside",
            "claim id of the statement that this one is part of",
            ClaimParts.of(family, StatementClaim::inside)));
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

  private static List<Column<Item>> agreement() {
    Class<AgreementClaim> family = AgreementClaim.class;
    return List.of(
        Column.texts(
            "agreement_kinds",
            "what is agreed (agreements)",
            ClaimParts.list(family, (a, c) -> c.kinds().stream().map(Enum::name).toList())),
        Column.texts(
            "parties",
            "those bound, or in contact (agreements, contacts)",
            i ->
                ClaimParts.claim(i) instanceof ContactClaim c
                    ? Names.of(i.account(), c.parties())
                    : ClaimParts.list(family, (a, c) -> Names.of(a, c.parties())).apply(i)),
        Column.texts(
            "third_parties",
            "those who help, each with the role",
            ClaimParts.list(
                family,
                (a, c) ->
                    c.thirdParties().stream()
                        .map(t -> t.role() + ": " + Names.of(a, t.actor()))
                        .toList())),
        Column.word("stage", "how far it has come", ClaimParts.of(family, AgreementClaim::stage)),
        Column.text(
            "duration",
            "ISO 8601",
            ClaimParts.of(family, c -> c.duration() == null ? null : c.duration().value())),
        Column.text(
            "extends",
            "claim id of the agreement it extends",
            ClaimParts.of(family, AgreementClaim::extendsId)));
  }

  private static List<Column<Item>> contact() {
    Class<ContactClaim> family = ContactClaim.class;
    return List.of(
        Column.texts(
            "via",
            "through whom (contacts)",
            ClaimParts.list(family, (a, c) -> Names.of(a, c.via()))),
        Column.word("scope", "on which level", ClaimParts.of(family, ContactClaim::scope)),
        Column.word(
            "polarity",
            "whether it is said to exist",
            ClaimParts.of(family, ContactClaim::polarity)),
        Column.text(
            "restriction",
            "the words that restrict it",
            i ->
                ClaimParts.claim(i) instanceof ContactClaim c && c.restriction() != null
                    ? Names.words(i.account(), List.of(c.restriction()))
                    : null));
  }
}

package org.polybius.export.data;

import java.util.List;
import java.util.stream.Stream;
import org.polybius.model.AgreementClaim;
import org.polybius.model.ContactClaim;
import org.polybius.reconcile.Item;

/** What is agreed between whom, and who is in contact with whom. */
final class AccordColumns {
  private AccordColumns() {}

  static List<Column<Item>> columns() {
    Class<AgreementClaim> family = AgreementClaim.class;
    return Stream.of(sides(family), course(family), contact()).flatMap(List::stream).toList();
  }

  private static List<Column<Item>> sides(Class<AgreementClaim> family) {
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
                        .toList())));
  }

  private static List<Column<Item>> course(Class<AgreementClaim> family) {
    return List.of(
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

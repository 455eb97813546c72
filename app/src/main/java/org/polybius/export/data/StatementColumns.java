package org.polybius.export.data;

import java.util.List;
import java.util.stream.Stream;
import org.polybius.model.StatementClaim;
import org.polybius.reconcile.Item;

/** Who says what, and how. */
final class StatementColumns {
  private StatementColumns() {}

  static List<Column<Item>> columns() {
    Class<StatementClaim> family = StatementClaim.class;
    return Stream.of(saying(family), content(family)).flatMap(List::stream).toList();
  }

  private static List<Column<Item>> saying(Class<StatementClaim> family) {
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
            ClaimParts.of(family, s -> s.cue() == null ? null : s.cue().value().cueClass())));
  }

  private static List<Column<Item>> content(Class<StatementClaim> family) {
    return List.of(
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
}

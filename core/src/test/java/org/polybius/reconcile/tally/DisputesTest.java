package org.polybius.reconcile.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polybius.reconcile.Disagreement;
import org.polybius.reconcile.Item;

class DisputesTest {
  private static final String DAY = "2031-03-04";
  private static final String NEXT = "2031-03-05";

  /** One cell of all sayings of some cells. */
  private static TallyCell one(Cells cells) {
    TallyCell first = cells.list().get(0);
    List<Saying> sayings = cells.list().stream().flatMap(c -> c.sayings().stream()).toList();
    return new TallyCell(
        first.id(),
        sayings.stream().map(Saying::id).toList(),
        first.from(),
        first.to(),
        first.labels(),
        first.fate(),
        first.kind(),
        first.people(),
        first.place(),
        sayings);
  }

  @Test
  void numbersOnTheWordOfTwoAreADisagreementWithBothSides() {
    TallyCell cell =
        one(
            new Cells()
                .voiced("a", NEXT, DAY, Cells.of("PER"), 12, "the army")
                .voiced("b", NEXT, DAY, Cells.of("PER"), 20, "the rebels"));
    List<Disagreement> disagreements = cell.disagreements();
    assertThat(disagreements).hasSize(1);
    assertThat(disagreements.get(0).sides())
        .containsExactly(
            new Disagreement.Side("12", List.of("the army"), List.of(new Item.Id("a", "f1"))),
            new Disagreement.Side("20", List.of("the rebels"), List.of(new Item.Id("b", "f1"))));
  }

  @Test
  void whatGrewDuringTheDayOrIsAPartIsNone() {
    assertThat(
            one(new Cells()
                    .day("a", DAY, DAY, Cells.of("PER"), 2)
                    .day("b", DAY, DAY, Cells.of("PER"), 8))
                .disagreements())
        .isEmpty();
    assertThat(
            one(new Cells()
                    .day("a", NEXT, DAY, Cells.of("PER"), 12)
                    .part("a", NEXT, DAY, Cells.of("PER"), 4, "f1"))
                .disagreements())
        .isEmpty();
  }

  @Test
  void twoAuthoritiesOfOneReportAreRivalsAndNoGrowth() {
    Tally tally =
        new Cells()
            .voiced("a", DAY, DAY, Cells.of("PER"), 12, "the army")
            .voiced("a", DAY, DAY, Cells.of("PER"), 20, "the rebels")
            .tally("released.2031-03-04.per");
    assertThat(tally.low()).isEqualTo(12);
    assertThat(tally.high()).isEqualTo(20);
    assertThat(tally.conflicts())
        .extracting(Conflict::type)
        .containsExactly(Conflict.Type.CONTRADICTION);
  }
}

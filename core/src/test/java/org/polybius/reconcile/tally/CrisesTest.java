package org.polybius.reconcile.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polybius.model.Fate;

class CrisesTest {
  private static final String DAY = "2031-03-04";

  private static Cells quakeAndWar() {
    return new Cells()
        .fate(Fate.KILLED)
        .scene("PER", "Trujillo")
        .day("q1", DAY, DAY, Cells.of("PER"), 31)
        .day("q2", DAY, DAY, Cells.of("PER"), 31)
        .day("q3", DAY, DAY, Cells.of("PER"), 31)
        .scene("ECU", "PER")
        .day("w1", DAY, DAY, Cells.of("PER"), 12)
        .day("w2", DAY, DAY, Cells.of("PER"), 12);
  }

  @Test
  void figuresOfTwoCrisesThatShareNationFateAndDayNeverMeet() {
    List<Tally> book = quakeAndWar().book();
    assertThat(book).hasSize(2);
    assertThat(book.get(0).key()).isEqualTo("killed.2031-03-04.per");
    assertThat(book.get(0).reports()).containsExactly("q1", "q2", "q3");
    assertThat(book.get(1).key()).isEqualTo("killed.2031-03-04.per.ecu");
    assertThat(book.get(1).high()).isEqualTo(12);
    assertThat(book).allMatch(t -> t.conflicts().isEmpty());
  }

  @Test
  void aReportThatNamesTooLittleGoesWithTheCrisisThatTellsMostOfTheSame() {
    Cells cells =
        new Cells()
            .scene("ECU", "PER")
            .day("w1", DAY, DAY, Cells.of("PER"), 20)
            .day("w2", DAY, DAY, Cells.of("PER"), 20)
            .fate(Fate.KILLED)
            .scene("PER", "Trujillo")
            .day("q1", DAY, DAY, Cells.of("PER"), 31)
            .day("q2", DAY, DAY, Cells.of("PER"), 31)
            .scene("PER")
            .day("x", DAY, DAY, Cells.of("PER"), 31);
    Tally dead =
        cells.book().stream().filter(t -> t.fate() == Fate.KILLED).findFirst().orElseThrow();
    assertThat(dead.reports()).containsExactly("q1", "q2", "x");
  }

  @Test
  void talliesOfOneCrisisAreTheSameWhetherOthersAreAskedForOrNot() {
    TallyBook book = TallyBook.of(quakeAndWar().list());
    List<Tally> all = book.tallies(book.reports(), ids -> ids.size());
    List<Tally> war = book.tallies(Set.of("w2"), ids -> ids.size());
    assertThat(book.around(Set.of("w2"))).containsExactlyInAnyOrder("w1", "w2");
    assertThat(war).containsExactly(all.get(1));
  }

  @Test
  void aFigureThatAPersonToldApartIsATallyOfItsOwn() {
    Cells cells =
        new Cells()
            .day("a", DAY, DAY, Cells.of("PER"), 12)
            .apart("d1")
            .day("b", DAY, DAY, Cells.of("PER"), 12)
            .day("c", DAY, DAY, Cells.of("PER"), 12);
    assertThat(cells.tally("released.2031-03-04.per").reports()).containsExactly("a", "b");
    assertThat(cells.tally("released.2031-03-04.per.apart-c-f1").reports()).containsExactly("c");
  }

  @Test
  void aPartSaysOfWhichTallyItIsAPart() {
    Cells cells =
        new Cells()
            .day("a", DAY, DAY, Cells.ALL, 20)
            .part("a", DAY, DAY, Cells.of("PER"), 12, "f1")
            .day("b", DAY, DAY, Cells.of("CHL"), 8);
    assertThat(cells.tally("released.2031-03-04.per").partOf())
        .isEqualTo("released.2031-03-04.all");
    assertThat(cells.tally("released.2031-03-04.chl").partOf()).isNull();
    assertThat(cells.tally("released.2031-03-04.all").partOf()).isNull();
  }
}

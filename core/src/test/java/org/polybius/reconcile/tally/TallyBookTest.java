package org.polybius.reconcile.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.polybius.model.Fate;
import org.polybius.model.Quantity;
import org.polybius.reconcile.tally.People.Part;
import org.polybius.reconcile.tally.People.Side;

class TallyBookTest {
  private static final String DAY = "2031-05-02";
  private static final String NEXT = "2031-05-03";

  private static List<Conflict.Type> types(Tally tally) {
    return tally.conflicts().stream().map(Conflict::type).toList();
  }

  @Test
  void aNumberWithoutNationalityIsThatOfThoseWhoHaveTheSameNumber() {
    Cells cells =
        new Cells()
            .day("a", DAY, DAY, Cells.ALL, 20)
            .part("a", DAY, DAY, Cells.of("PER"), 12, "f1")
            .part("a", DAY, DAY, Cells.of("CHL"), 8, "f1")
            .day("b", DAY, DAY, Cells.ALL, 12)
            .day("c", DAY, DAY, Cells.part(Part.WOMEN_AND_CHILDREN), 12);
    assertThat(cells.tally("released.2031-05-02.all").low()).isEqualTo(20);
    Tally peruvians = cells.tally("released.2031-05-02.per");
    assertThat(peruvians.reports()).containsExactly("a", "b", "c");
    assertThat(peruvians.high()).isEqualTo(12);
  }

  @Test
  void equalNumbersOfTwoSidesNeverMeet() {
    People prisoners = new People(List.of(), Part.ALL, Side.PRISONER);
    Cells cells =
        new Cells().day("a", DAY, DAY, Cells.of("PER"), 24).day("b", DAY, DAY, prisoners, 24);
    assertThat(cells.tally("released.2031-05-02.per").reports()).containsExactly("a");
    assertThat(cells.tally("released.2031-05-02.all.prisoners").reports()).containsExactly("b");
  }

  @Test
  void aValueThatAReportReplacesIsACorrection() {
    Tally tally =
        new Cells()
            .day("a", DAY, DAY, Cells.of("PER"), 12)
            .day("b", DAY, DAY, Cells.of("PER"), 10)
            .denied("b", DAY, DAY, Cells.of("PER"), 12)
            .tally("released.2031-05-02.per");
    assertThat(tally.low()).isEqualTo(10);
    assertThat(tally.high()).isEqualTo(10);
    assertThat(types(tally)).containsExactly(Conflict.Type.CORRECTION);
    assertThat(tally.reports()).contains("a");
  }

  @Test
  void whatIsSaidWhileTheDayGoesOnGrowsAndRecapsOfItLaterDoNotShrinkIt() {
    Tally tally =
        new Cells()
            .day("a", DAY, DAY, Cells.of("PER"), 2)
            .day("b", DAY, DAY, Cells.of("PER"), 8)
            .day("c", NEXT, DAY, Cells.of("PER"), 8)
            .tally("released.2031-05-02.per");
    assertThat(tally.low()).isEqualTo(8);
    assertThat(tally.high()).isEqualTo(8);
    assertThat(types(tally)).containsExactly(Conflict.Type.GROWTH);
  }

  @Test
  void differentSourcesOnAnOldDayContradictAndNothingIsAveraged() {
    Tally tally =
        new Cells()
            .day("a", NEXT, DAY, Cells.of("PER"), 8)
            .day("b", NEXT, DAY, Cells.of("PER"), 12)
            .tally("released.2031-05-02.per");
    assertThat(tally.low()).isEqualTo(8);
    assertThat(tally.high()).isEqualTo(12);
    assertThat(tally.best()).isNull();
    assertThat(types(tally)).containsExactly(Conflict.Type.CONTRADICTION);
  }

  @Test
  void theValueOfMostOriginsIsBestAndTheOtherStaysInTheRange() {
    Tally tally =
        new Cells()
            .day("a", NEXT, DAY, Cells.of("PER"), 8)
            .day("b", NEXT, DAY, Cells.of("PER"), 12)
            .day("c", NEXT, DAY, Cells.of("PER"), 12)
            .tally("released.2031-05-02.per");
    assertThat(tally.best()).isEqualTo(12);
    assertThat(tally.low()).isEqualTo(8);
  }

  @Test
  void oneReportThatSaysBothContradictsItself() {
    Tally tally =
        new Cells()
            .day("a", NEXT, DAY, Cells.of("PER"), 8)
            .day("a", NEXT, DAY, Cells.of("PER"), 12)
            .tally("released.2031-05-02.per");
    assertThat(types(tally)).containsExactly(Conflict.Type.INTERNAL);
  }

  @Test
  void aWholeThatLeavesOutAPartIsAnotherScope() {
    Tally tally =
        new Cells()
            .day("a", NEXT, DAY, Cells.ALL, 16)
            .part("a", NEXT, DAY, Cells.of("PER"), 14, "f1")
            .part("a", NEXT, DAY, Cells.of("BOL"), 2, "f1")
            .day("b", NEXT, DAY, Cells.ALL, 19)
            .day("c", NEXT, DAY, Cells.ALL, 19)
            .day("c", NEXT, DAY, Cells.of("CHL"), 3)
            .tally("released.2031-05-02.all");
    assertThat(types(tally)).contains(Conflict.Type.SCOPE);
    assertThat(tally.low()).isEqualTo(19);
  }

  @Test
  void dualNationalsLeaveBothNumbersOpen() {
    Tally tally =
        new Cells()
            .day("a", NEXT, DAY, Cells.of("PER"), 14)
            .day("b", NEXT, DAY, Cells.of("PER"), 13)
            .day("b", NEXT, DAY, Cells.of("CHL", "PER"), 1)
            .tally("released.2031-05-02.per");
    assertThat(tally.low()).isEqualTo(13);
    assertThat(tally.high()).isEqualTo(14);
    assertThat(types(tally)).containsExactly(Conflict.Type.SCOPE);
  }

  @Test
  void aPlanIsOvertakenByWhatHappenedAndNeverMergesWithIt() {
    Cells cells =
        new Cells()
            .said("a", DAY, Kind.PLANNED, DAY, Cells.of("PER"), Quantity.exactly(14))
            .said("b", DAY, Kind.PLANNED, DAY, Cells.of("PER"), Quantity.exactly(13))
            .day("c", NEXT, DAY, Cells.of("PER"), 13);
    Tally plan = cells.tally("planned.released.2031-05-02.per");
    assertThat(plan.low()).isEqualTo(13);
    assertThat(types(plan)).containsExactly(Conflict.Type.PLAN);
    assertThat(cells.tally("released.2031-05-02.per").reports()).containsExactly("c");
  }

  @Test
  void totalsAreDatedByTheDaysThatAddUpToThem() {
    Cells cells =
        new Cells()
            .day("a", DAY, DAY, Cells.of("PER"), 5)
            .day("b", NEXT, NEXT, Cells.of("PER"), 7)
            .undated("c", "2031-05-09", Kind.CUMULATIVE, Cells.of("PER"), 12)
            .undated("d", NEXT, Kind.CUMULATIVE, Cells.of("PER"), 13);
    Tally total = cells.tally("cumulative.released.2031-05-02.2031-05-03.per");
    assertThat(total.best()).isEqualTo(12);
    assertThat(total.high()).isEqualTo(12);
    assertThat(total.reports()).containsExactly("c", "d");
    assertThat(Objects.requireNonNull(total.derived()).expression()).isEqualTo("5 + 7 = 12");
  }

  @Test
  void whatNoReportAddsUpIsMarkedAsArithmetic() {
    Tally total =
        new Cells()
            .day("a", DAY, DAY, Cells.of("PER"), 5)
            .day("b", NEXT, NEXT, Cells.of("PER"), 7)
            .tally("cumulative.released.2031-05-02.2031-05-03.per");
    assertThat(total.says()).isEmpty();
    assertThat(total.best()).isEqualTo(12);
    assertThat(total.bestRule()).contains("said by no report");
  }

  @Test
  void betweenTwoReleasesAStockIsOneNumber() {
    Cells cells =
        new Cells()
            .day("r", "2031-05-04", "2031-05-04", Cells.of("PER"), 5)
            .fate(Fate.HELD)
            .said("a", DAY, Kind.STOCK, null, Cells.ALL, Quantity.exactly(36))
            .said("b", NEXT, Kind.STOCK, null, Cells.ALL, Quantity.exactly(40))
            .said("c", "2031-05-05", Kind.STOCK, null, Cells.ALL, Quantity.exactly(35));
    Tally before = cells.tally("held.2031-05-02.2031-05-03.all");
    assertThat(before.low()).isEqualTo(36);
    assertThat(before.high()).isEqualTo(40);
    assertThat(cells.tally("held.2031-05-05.all").high()).isEqualTo(35);
  }

  @Test
  void boundsStayOpenAndSharpNumbersCloseThem() {
    Cells open = new Cells().said("a", DAY, Kind.INCREMENT, DAY, Cells.ALL, Quantity.over(750));
    Tally over = open.tally("released.2031-05-02.all");
    assertThat(over.low()).isEqualTo(751);
    assertThat(over.high()).isNull();
    assertThat(over.best()).isNull();
    Tally closed = open.day("b", DAY, DAY, Cells.ALL, 800).tally("released.2031-05-02.all");
    assertThat(closed.low()).isEqualTo(800);
    assertThat(closed.high()).isEqualTo(800);
  }

  @Test
  void theOrderOfCellsDoesNotMatter() {
    Cells cells =
        new Cells()
            .day("a", DAY, DAY, Cells.ALL, 20)
            .part("a", DAY, DAY, Cells.of("PER"), 12, "f1")
            .part("a", DAY, DAY, Cells.of("CHL"), 8, "f1")
            .undated("b", NEXT, Kind.CUMULATIVE, Cells.ALL, 20)
            .day("b", NEXT, NEXT, Cells.ALL, 12)
            .undated("c", NEXT, Kind.INCREMENT, Cells.of("PER"), 12)
            .said("d", NEXT, Kind.STOCK, null, Cells.ALL, Quantity.about(90))
            .undated("e", NEXT, Kind.PLANNED, Cells.of("PER"), 12);
    List<Tally> expected = cells.book();
    Random random = new Random(7);
    List<TallyCell> shuffled = new ArrayList<>(cells.list());
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(shuffled, random);
      assertThat(
              TallyBook.of(
                  shuffled, ids -> (int) ids.stream().map(x -> x.report()).distinct().count()))
          .isEqualTo(expected);
    }
  }
}

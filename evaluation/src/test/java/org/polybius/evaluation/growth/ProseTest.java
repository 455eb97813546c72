package org.polybius.evaluation.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProseTest {
  private static final int MANY = 2_000;
  private static final List<Prose> REPORTS = IntStream.range(0, MANY).mapToObj(Prose::of).toList();

  @Test
  void theNthReportIsTheSameWhoeverAsks() {
    assertThat(Prose.of(1_234)).isEqualTo(REPORTS.get(1_234));
  }

  @Test
  void leavesNoSlotOpen() {
    assertThat(REPORTS)
        .allSatisfy(
            report -> {
              assertThat(report.title()).doesNotContain("{", "}");
              assertThat(report.paragraphs()).noneMatch(p -> p.contains("{") || p.contains("}"));
            });
  }

  @Test
  void aFifthIsReprintedAndNothingElseIsToldTwice() {
    Set<List<String>> texts = new HashSet<>();
    long again = REPORTS.stream().filter(report -> !texts.add(report.paragraphs())).count();
    assertThat(again).isBetween(MANY * 17 / 100L, MANY * 23 / 100L);
  }

  @Test
  void daysGoOnAndNothingIsToldBeforeItHappens() {
    assertThat(REPORTS)
        .isSortedAccordingTo((one, other) -> one.day().compareTo(other.day()))
        .allSatisfy(report -> assertThat(report.day()).isAfterOrEqualTo(Affair.day(0)));
    Affair affair = Affair.of(7);
    assertThat(affair.by(affair.first().plusDays(3)))
        .isNotEmpty()
        .allSatisfy(h -> assertThat(h.day()).isBeforeOrEqualTo(affair.first().plusDays(3)));
  }
}

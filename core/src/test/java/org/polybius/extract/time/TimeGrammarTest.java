package org.polybius.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.model.Period;

class TimeGrammarTest {
  private static final AnchorDay MONDAY =
      new AnchorDay(Period.Anchor.Kind.PUBLISHED, LocalDate.of(2023, 12, 11));

  @Test
  void everyWeekdayFromEveryAnchorFollowsTheRule() {
    for (int offset = 0; offset < 7; offset++) {
      LocalDate anchor = LocalDate.of(2023, 12, 11).plusDays(offset);
      Reference past =
          Reference.of(new AnchorDay(Period.Anchor.Kind.PUBLISHED, anchor), Direction.PAST);
      for (java.time.DayOfWeek day : java.time.DayOfWeek.values()) {
        LocalDate got = date(new Weekday(day, null, null), past);
        assertThat(got).isAfter(anchor.minusDays(7)).isBeforeOrEqualTo(anchor);
        assertThat(got.getDayOfWeek()).isEqualTo(day);
        LocalDate next = date(new Weekday(day, null, null), past.towards(Direction.FUTURE));
        assertThat(next).isAfterOrEqualTo(anchor).isBefore(anchor.plusDays(7));
        assertThat(date(new Weekday(day, Which.LAST, null), past)).isBefore(anchor);
        assertThat(date(new Weekday(day, Which.NEXT, null), past)).isAfter(anchor);
      }
    }
  }

  private static LocalDate date(Weekday weekday, Reference reference) {
    return LocalDate.parse(weekday.resolve(reference).orElseThrow().edtf());
  }

  @Test
  void aPeriodIsDerivedAgainFromItsWords() {
    Period sunday =
        new Weekday(java.time.DayOfWeek.SUNDAY, null, null)
            .resolve(Reference.of(MONDAY, Direction.FUTURE))
            .orElseThrow();
    assertThat(sunday.edtf()).isEqualTo("2023-12-17");
    assertThat(TimeGrammar.rederive("Sunday", sunday, MONDAY)).contains("2023-12-17");
    Period moved = Periods.day(LocalDate.of(2023, 12, 18), sunday.basis(), MONDAY);
    assertThat(TimeGrammar.rederive("Sunday", moved, MONDAY)).contains("2023-12-10");
    assertThat(TimeGrammar.rederive("the envoy", sunday, MONDAY)).isEmpty();
  }

  @Test
  void aDurationIsReadAlone() {
    assertThat(TimeGrammar.duration("four-day")).contains("P4D");
    assertThat(TimeGrammar.duration("several days")).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "Friday ", "7 October to ", "a", "(", "1,", "two and a half "})
  void anyInputIsReadInLinearTime(String unit) {
    String text = unit.repeat(300_000 / unit.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> TimeGrammar.find(text, 0, text.length()));
  }
}

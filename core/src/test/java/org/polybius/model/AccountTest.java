package org.polybius.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountTest {
  @Test
  void isKnownOnTheDayItWasPublished() {
    assertThat(published("2023-12-11").knownBy()).contains(LocalDate.of(2023, 12, 11));
    assertThat(published("2023-12-11T23:30:00+02:00").knownBy())
        .contains(LocalDate.of(2023, 12, 11));
  }

  @Test
  void isKnownAtTheEndOfAMonthOrYearWhereNoDayIsTold() {
    assertThat(published("2024-02").knownBy()).contains(LocalDate.of(2024, 2, 29));
    assertThat(published("2023").knownBy()).contains(LocalDate.of(2023, 12, 31));
  }

  @Test
  void isNotKnownOnAnyDayWhenNothingIsTold() {
    assertThat(published(null).knownBy()).isEmpty();
    assertThat(published("2023-12~").knownBy()).isEmpty();
    assertThat(published("202X").knownBy()).isEmpty();
  }

  private static Account published(@Nullable String edtf) {
    return new Account("r1", "0", null, List.of(), edtf, null, null, null, List.of(), Map.of());
  }
}

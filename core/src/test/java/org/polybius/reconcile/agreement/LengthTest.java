package org.polybius.reconcile.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.model.Read;
import org.polybius.model.Span;

class LengthTest {
  private static Length of(String iso) {
    return Objects.requireNonNull(Length.of(Read.of(iso, Span.of(0, 1))));
  }

  @ParameterizedTest
  @CsvSource({
    "P4D, days, 4",
    "PT48H, days, 2",
    "P2W, days, 14",
    "P2M, months, 2",
    "P1Y, months, 12"
  })
  void countsInTheUnitInWhichItIsTold(String iso, String unit, int count) {
    assertThat(of(iso).unit()).isEqualTo(unit);
    assertThat(of(iso).count()).isEqualTo(count);
  }

  @Test
  void monthsEndOnTheCalendarDayAndNotAfterSoManyDays() {
    LocalDate second = LocalDate.of(2022, 4, 2);
    assertThat(of("P2M").after(second)).isEqualTo(LocalDate.of(2022, 6, 2));
    assertThat(of("P60D").after(second)).isEqualTo(LocalDate.of(2022, 6, 1));
  }

  @Test
  void partsOfADayAndMonthsWithDaysAreNone() {
    assertThat(Length.of(Read.of("PT5H", Span.of(0, 1)))).isNull();
    assertThat(Length.of(Read.of("P1M15D", Span.of(0, 1)))).isNull();
    assertThat(Length.of(null)).isNull();
    assertThatIllegalArgumentException().isThrownBy(() -> new Length(0, 0));
  }
}

package org.polybius.evaluation.acled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polybius.evaluation.Counts;

class ToldTest {

  @Test
  void theHeadOfAnActorStandsBeforeWhatTellsItApart() {
    assertThat(Told.head("Military Forces of Mali (2020-)")).isEqualTo("forces");
    assertThat(Told.head("Unidentified Armed Group (Chad)")).isEqualTo("group");
    assertThat(Told.head("Civilians (Chad)")).isEqualTo("civilians");
    assertThat(Told.head("French forces")).isEqualTo("forces");
  }

  @Test
  void namesOfPlacesCompareWithoutAccentsAndSigns() {
    assertThat(Told.folded("Tin-Akoff")).isEqualTo(Told.folded("tin akoff"));
    assertThat(Told.folded("Fada N\u2019Gourma")).isEqualTo(Told.folded("Fada N'Gourma"));
  }

  @Test
  void whatIsNotFoundIsWrongAndNotLeftOut() {
    AcledRow row =
        new AcledRow(
            "a#1",
            java.time.LocalDate.of(2031, 5, 3),
            "Gunmen attacked.",
            0,
            "BFA",
            new Told("Battles", Set.of("group"), Set.of("ayre")));
    AcledSuite.Result nothing = new AcledSuite.Result(row, 0, null, Told.NOTHING);
    assertThat(nothing.inCountry()).isFalse();
    assertThat(nothing.ofType()).isFalse();
    assertThat(nothing.inPlace()).isFalse();
    assertThat(nothing.actors()).isEqualTo(new Counts(0, 0, 1));
  }
}

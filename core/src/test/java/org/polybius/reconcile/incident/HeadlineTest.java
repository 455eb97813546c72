package org.polybius.reconcile.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadlineTest {

  private static Map<Harm, Long> counts(String title) {
    return Headline.of(title).counts();
  }

  @Test
  void numbersGoWithTheWordThatSaysWhatBefellThem() {
    assertThat(counts("3 killed, five more wounded in Karu"))
        .isEqualTo(Map.of(Harm.KILLED, 3L, Harm.HURT, 5L));
    assertThat(counts("Two people shot, 1 dead")).isEqualTo(Map.of(Harm.HIT, 2L, Harm.KILLED, 1L));
    assertThat(counts("Four Found Dead")).isEqualTo(Map.of(Harm.KILLED, 4L));
  }

  @Test
  void aNumberFollowsWhatDoesTheHarm() {
    assertThat(counts("Karu storm kills three, injures one"))
        .isEqualTo(Map.of(Harm.KILLED, 3L, Harm.HURT, 1L));
  }

  @Test
  void singlePeopleHaveNoNumber() {
    Headline headline = Headline.of("Teen killed, another injured in Karu");
    assertThat(headline.counts()).isEmpty();
    assertThat(headline.singles()).containsExactlyInAnyOrder(Harm.KILLED, Harm.HURT);
  }

  @Test
  void somebodyAndOthersAreCountedTogether() {
    assertThat(counts("Woman, two others shot in Karu")).isEqualTo(Map.of(Harm.HIT, 3L));
    assertThat(counts("Triple shooting in Karu")).isEqualTo(Map.of(Harm.HIT, 3L));
  }

  @Test
  void agesYearsAndOtherThingsAreNoPeople() {
    assertThat(counts("Boy, 6, killed in Karu")).isEmpty();
    assertThat(counts("Man gets 16 years in fatal shooting")).isEmpty();
    assertThat(counts("12 shots fired, nobody hurt")).isEmpty();
    assertThat(counts("10 arrests after a man was killed")).isEmpty();
  }

  @Test
  void aReportWithoutHeadlineCountsNobody() {
    assertThat(Headline.of(null).number(Harm.KILLED)).isZero();
  }
}

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
  void whoeverKillsOthersAndHimselfIsOneOfTheDead() {
    assertThat(Headline.of("Father kills infant, self in Karu").number(Harm.KILLED)).isEqualTo(2);
    assertThat(Headline.of("Mother kills 2 children, then herself").number(Harm.KILLED))
        .isEqualTo(3);
    assertThat(Headline.of("Man kills himself in Karu").number(Harm.KILLED)).isEqualTo(1);
  }

  @Test
  void whoeverIsNamedByHimselfElsewhereIsNoVictim() {
    assertThat(counts("Man shoots wife, defends himself in court")).isEmpty();
    assertThat(counts("Shooting suspect turns himself in")).isEmpty();
    assertThat(counts("Woman shoots husband in self defense")).isEmpty();
    assertThat(counts("Woman kills husband in self defense")).isEmpty();
  }

  @Test
  void theFourthVictimToDieHasThreeBeforeIt() {
    assertThat(Headline.of("4th victim of Karu shooting dies").number(Harm.KILLED)).isEqualTo(4);
    assertThat(Headline.of("Third victim dies in Karu").number(Harm.KILLED)).isEqualTo(3);
    assertThat(Headline.of("Victim dies on 4th Street").number(Harm.KILLED)).isZero();
    assertThat(Headline.of("Second man charged in Karu death").number(Harm.KILLED)).isZero();
    assertThat(Headline.of("Second man arrested after woman dies").number(Harm.KILLED)).isZero();
    assertThat(Headline.of("Third person charged after man dies").number(Harm.KILLED)).isZero();
  }

  @Test
  void aReportWithoutHeadlineCountsNobody() {
    assertThat(Headline.of(null).number(Harm.KILLED)).isZero();
  }
}

package org.polybius.evaluation.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.situation.Accord.Fact;
import org.polybius.evaluation.situation.Accord.Kind;

class AccordScorerTest {
  private static final Accord TRUCE =
      new Accord(
          "truce",
          List.of(
              new Fact(Kind.PARTY, "", "Norway", null),
              new Fact(Kind.PARTY, "", "Red Front", null),
              new Fact(Kind.FROM, "", "2024-03-11", null),
              new Fact(Kind.TERM, "days", "days of truce", 4L),
              new Fact(Kind.STAGE, "IN_FORCE", "2024-03-11", null)));
  private static final Accord OFFER =
      new Accord(
          "offer",
          List.of(
              new Fact(Kind.PARTY, "", "Norway", null),
              new Fact(Kind.PARTY, "", "Red Front", null),
              new Fact(Kind.TERM, "people", "prisoners", 30L)));

  @Test
  void goldAgainstItselfIsAllAndNothingIsNone() {
    List<Accord> gold = List.of(TRUCE, OFFER);
    assertThat(new AccordScorer(gold, gold).counts()).isEqualTo(new Counts(8, 8, 8));
    assertThat(new AccordScorer(gold, List.of()).counts()).isEqualTo(new Counts(0, 0, 8));
    assertThat(new AccordScorer(List.of(), gold).counts()).isEqualTo(new Counts(0, 8, 0));
  }

  @Test
  void factsCountOneByOneAndEachFoundOneOnlyOnce() {
    Accord found =
        new Accord(
            "found",
            List.of(
                new Fact(Kind.PARTY, "", "Kingdom of Norway", null),
                new Fact(Kind.FROM, "", "2024-03-10", null),
                new Fact(Kind.TERM, "days", "a four-day truce", 4L),
                new Fact(Kind.TERM, "hours", "4 hours", 4L)));
    AccordScorer scorer = new AccordScorer(List.of(TRUCE), List.of(found));
    assertThat(scorer.counts()).isEqualTo(new Counts(2, 4, 5));
    assertThat(scorer.counts(Kind.FROM)).isEqualTo(new Counts(0, 1, 1));
    assertThat(scorer.errors().subList(0, 3))
        .allMatch(e -> e.startsWith("agreement truce: expected"));
    assertThat(scorer.errors().subList(3, 5))
        .allMatch(e -> e.startsWith("agreement found: expected nothing"));
  }

  @Test
  void anAgreementIsSetAgainstOneOnlyAndPartiesAloneMakeNoPair() {
    List<Accord> found = new ArrayList<>();
    found.add(new Accord("only parties", OFFER.facts().subList(0, 2)));
    assertThat(new AccordScorer(List.of(OFFER), found).counts().right()).isZero();
    found.add(OFFER);
    assertThat(new AccordScorer(List.of(OFFER, OFFER), found).counts())
        .isEqualTo(new Counts(3, 5, 6));
  }

  @ParameterizedTest
  @CsvSource({
    "days of pause, true, days",
    "'one more day, the seventh', true, days",
    "hours (same as two days), true, hours",
    "aid trucks a day, true, trucks",
    "Israeli hostages per day, true, people",
    "Ukrainians within ten days, true, people",
    "'soldiers, over two weeks', true, people",
    "one more day for every additional ten, true, people",
    "'hostages, women and children, over four days', true, people",
    "limit of extra days (an official), true, days",
    "complete ceasefire and aid everywhere, false, ceasefire",
    "aid to all, false, aid",
    "same conditions, false, other"
  })
  void aTermIsANumberOfWhatItNamesFirst(String words, boolean number, String unit) {
    assertThat(ExpectedAccords.unit(words, number)).isEqualTo(unit);
  }
}

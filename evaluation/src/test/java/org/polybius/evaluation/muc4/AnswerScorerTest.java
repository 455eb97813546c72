package org.polybius.evaluation.muc4;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.muc4.Answer.Counted;
import org.polybius.evaluation.muc4.Answer.Named;
import org.polybius.evaluation.muc4.Answer.Role;

class AnswerScorerTest {
  private static final Answer NOTHING =
      new Answer(Set.of(), Set.of(), Map.of(), List.of(), List.of());

  private static final Answer GOLD =
      new Answer(
          Set.of("BOMBING"),
          Set.of("ATTACK"),
          Map.of(
              Role.VICTIM,
              List.of(filler("RURAL TEACHERS", "TEACHERS"), new Filler(List.of("DRIVER"), true)),
              Role.INSTRUMENT,
              List.of(filler("BOMB"))),
          List.of(
              new Counted(Headcount.of(3), filler("TEACHERS")),
              new Counted(Headcount.PLURAL, filler("CLERKS"))),
          List.of(new Named(filler("RED LINE"), Set.of("SUSPECTED OR ACCUSED"))));

  private static Filler filler(String... wordings) {
    return new Filler(List.of(wordings), false);
  }

  @Test
  void fillersMatchByLastContentWordAndOptionalOnesNeedNotBeGiven() {
    Answer got =
        new Answer(
            Set.of("BOMBING", "KIDNAPPING", "ATTACK"),
            Set.of(),
            Map.of(Role.VICTIM, List.of(filler("three school teachers"), filler("the mayor"))),
            List.of(
                new Counted(Headcount.of(3), filler("school teachers")),
                new Counted(Headcount.of(5), filler("clerks"))),
            List.of(new Named(filler("the Red Line"), Set.of("REPORTED AS FACT"))));
    Map<String, Counts> counts = AnswerScorer.score(GOLD, got);
    assertThat(counts.get("roles-f1")).isEqualTo(new Counts(1, 2, 2));
    assertThat(counts.get("incident-type-f1")).isEqualTo(new Counts(1, 2, 1));
    assertThat(counts.get("numbers-f1")).isEqualTo(new Counts(1, 2, 2));
    assertThat(counts.get("confidence-accuracy")).isEqualTo(new Counts(0, 1, 1));
  }

  @Test
  void theLastContentWordMustBeTheVeryWord() {
    assertThat(filler("THE SOLDIERS").matches("two soldiers")).isTrue();
    assertThat(filler("THE SOLDIERS").matches("a soldier")).isFalse();
  }

  @Test
  void goldAgainstItselfIsRightAndNothingIsWrong() {
    Map<String, Counts> same = AnswerScorer.score(GOLD, GOLD);
    assertThat(same.values()).allMatch(c -> c.f1() == 1);
    Map<String, Counts> none = AnswerScorer.score(GOLD, NOTHING);
    assertThat(none)
        .extractingByKeys("roles-f1", "incident-type-f1", "numbers-f1", "numbers2-f1")
        .allMatch(c -> c.f1() == 0);
  }

  @Test
  void rangesTakeWhatLiesInsideThem() {
    Headcount range = Headcount.parse("10 - 15").orElseThrow();
    assertThat(range.accepts(Headcount.of(12))).isTrue();
    assertThat(range.accepts(Headcount.of(16))).isFalse();
    assertThat(Headcount.parse("5-").orElseThrow().accepts(Headcount.of(40))).isTrue();
    assertThat(Headcount.parse("-26").orElseThrow().accepts(Headcount.of(27))).isFalse();
    assertThat(Headcount.parse("~30").orElseThrow().accepts(Headcount.of(30))).isTrue();
    assertThat(Headcount.PLURAL.accepts(Headcount.of(2))).isFalse();
    assertThat(Headcount.parse("-")).isEmpty();
  }

  @Test
  void descriptionOfANameIsNoSecondVictim() throws IOException {
    String templates =
        """
        [{"optional": false, "slots": {
          "INCIDENT: TYPE": [{"values": ["ATTACK"], "of": []}],
          "HUM TGT: NAME": [{"values": ["ANA SOTO"], "of": []}],
          "HUM TGT: DESCRIPTION": [{"values": ["JUDGE"], "of": ["ANA SOTO"]}]}}]
        """;
    Answer answer = Templates.read(new ObjectMapper().readTree(templates));
    assertThat(answer.roles().get(Role.VICTIM)).hasSize(1);
    assertThat(answer.types()).containsExactly("ATTACK");
  }

  @Test
  void truecasingKeepsPlacesAndGivesNamesTheirCapitals() {
    String text = "LIMA, 3 JAN 90 -- THE POLICE OF SAN JUAN SAID THE REBELS [FRX] FLED.  THEY RAN.";
    String cased = Truecaser.truecase(text);
    assertThat(cased).hasSameSizeAs(text).isEqualToIgnoringCase(text);
    assertThat(cased).contains("police of San Juan said the rebels [FRX] fled.  They ran.");
  }
}

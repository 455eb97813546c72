package org.polybius.evaluation.plv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polybius.evaluation.Inputs;
import org.polybius.evaluation.plv.PlvSuite.Answer;
import org.polybius.model.Reading;
import org.polybius.pipeline.English;

class PlvSuiteTest {

  @Test
  void macroF1IsTheMeanOverTheRootsOfTheGold() {
    // AID: 1 right of 2 produced and 1 wanted, F1 2/3. REJECT: none right. Mean 1/3.
    List<Answer> answers = List.of(new Answer("AID", "AID"), new Answer("REJECT", "AID"));
    assertThat(PlvSuite.macroF1(answers)).isCloseTo(1.0 / 3, within(1e-9));
  }

  @Test
  void noAnswerIsWrongButNoRootOfItsOwn() {
    List<Answer> answers = List.of(new Answer("AID", "AID"), new Answer("AID", ""));
    assertThat(PlvSuite.macroF1(answers)).isCloseTo(2.0 / 3, within(1e-9));
  }

  @Test
  void thePlaceOfAnEventIsNotItsTarget() {
    // An event that happens in a country is not done to it.
    Reading reading =
        English.pipeline()
            .read(
                Inputs.report(
                    "s", null, null, "Protesters attacked the police in Germany on Monday."));
    Pair at = new Pair("s", reading.report().text(), "Protesters", "Germany", "ASSAULT");
    Pair on = new Pair("s", reading.report().text(), "Protesters", "police", "ASSAULT");
    assertThat(Choice.both(reading, on)).contains("ASSAULT");
    assertThat(Choice.both(reading, at)).isEmpty();
  }

  @Test
  void contentWordsLeaveOutArticlesAndPossessives() {
    assertThat(Choice.words("the Council's decision"))
        .containsExactlyInAnyOrder("council", "decision");
  }

  @Test
  void quotedCellsLoseTheirQuoteMarks() {
    assertThat(PairFile.unquoted("\"He said \"\"no\"\" twice.\""))
        .isEqualTo("He said \"no\" twice.");
    assertThat(PairFile.unquoted("plain")).isEqualTo("plain");
  }
}

package org.polybius.evaluation.plv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polybius.evaluation.plv.PlvSuite.Answer;

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

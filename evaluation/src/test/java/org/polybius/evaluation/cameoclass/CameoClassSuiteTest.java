package org.polybius.evaluation.cameoclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polybius.evaluation.cameoclass.CameoClassSuite.Answer;

class CameoClassSuiteTest {

  @Test
  void macroF1IsTheMeanOverTheClassesThatAreWantedOrGot() {
    // Class 0: F1 1. Class 1: 1 right of 1 produced and 2 wanted, 2/3. Class 4: 0. Classes 2 and 3:
    // nothing wanted, nothing produced: nothing to be had for them.
    List<Answer> answers = List.of(new Answer(0, 0), new Answer(1, 1), new Answer(1, 4));
    assertThat(CameoClassSuite.macroF1(answers)).isCloseTo((1 + 2.0 / 3 + 0) / 3, within(1e-9));
  }

  @Test
  void everythingWrongIsNought() {
    List<Answer> answers =
        List.of(
            new Answer(0, 1),
            new Answer(1, 2),
            new Answer(2, 3),
            new Answer(3, 4),
            new Answer(4, 0));
    assertThat(CameoClassSuite.macroF1(answers)).isZero();
  }
}

package org.polybius.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SubstitutionTest {
  private final Substitution swap =
      new Substitution("swap", Map.of("Chad", "Togo", "Togo", "Chad", "Chadian", "Togolese"));
  private final Substitution numbers = new Substitution("numbers", Map.of("30", "1,200"));

  @Test
  void wordsChangePlacesAtOnceAndTheLongestWins() {
    assertThat(swap.in("Chad, Togo and the Chadian army"))
        .isEqualTo("Togo, Chad and the Togolese army");
  }

  @Test
  void onlyWholeWordsAreReplaced() {
    assertThat(numbers.in("30 of 300, 30th")).isEqualTo("1,200 of 300, 30th");
  }

  @Test
  void numbersOfAnExpectationFollowAndSoDoesTheOneAbove() {
    assertThat(numbers.in(JsonLines.parse("{\"low\":31,\"point\":30,\"high\":null,\"n\":[29]}")))
        .hasToString("{\"low\":1201,\"point\":1200,\"high\":null,\"n\":[29]}");
  }

  @Test
  void oneWordIsNotReplacedTwice() {
    assertThat(swap.and(numbers).in("30 from Chad")).isEqualTo("1,200 from Togo");
    assertThatThrownBy(() -> swap.and(swap)).isInstanceOf(IllegalArgumentException.class);
  }
}

package org.polybius.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {

  private static List<List<Integer>> batches(int... lengths) {
    return Batches.of(
        Arrays.stream(lengths)
            .mapToObj(n -> new EncoderInput(new int[n], new int[n], new int[2]))
            .toList());
  }

  @Test
  void putsInputsOfLikeLengthTogether() {
    assertThat(batches(100, 10, 101, 11)).containsExactly(List.of(1, 3), List.of(0, 2));
  }

  @Test
  void paysForALittlePaddingRatherThanACall() {
    assertThat(batches(10, 12, 14)).hasSize(1);
  }

  @Test
  void staysWithinTheBudget() {
    int[] lengths = new int[100];
    Arrays.fill(lengths, 30);
    assertThat(batches(lengths)).allMatch(b -> b.size() * 30 <= Batches.BUDGET);
    assertThat(batches(lengths).stream().mapToInt(List::size).sum()).isEqualTo(100);
  }

  @Test
  void givesAnInputAboveTheBudgetItsOwnCall() {
    assertThat(batches(5, Batches.BUDGET + 1)).containsExactly(List.of(0), List.of(1));
  }

  @Test
  void makesNothingOfNothing() {
    assertThat(batches()).isEmpty();
  }
}

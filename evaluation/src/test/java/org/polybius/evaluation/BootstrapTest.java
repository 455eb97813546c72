package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  @Test
  void sameDocumentsGiveSameIntervalAroundTheMean() {
    List<Double> documents = List.of(0.0, 1.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0);
    double[] once = Bootstrap.interval(documents, BootstrapTest::mean);
    assertThat(once).isEqualTo(Bootstrap.interval(documents, BootstrapTest::mean));
    assertThat(once[0]).isLessThan(0.625).isGreaterThan(0.1);
    assertThat(once[1]).isGreaterThan(0.625).isLessThanOrEqualTo(1);
  }

  @Test
  void equalDocumentsLeaveNoDoubt() {
    assertThat(Bootstrap.interval(List.of(0.5, 0.5, 0.5), BootstrapTest::mean))
        .containsExactly(0.5, 0.5);
  }

  private static double mean(List<Double> sample) {
    return sample.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}

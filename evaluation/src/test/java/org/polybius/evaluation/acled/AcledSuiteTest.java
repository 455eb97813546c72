package org.polybius.evaluation.acled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.polybius.model.Aggregation;
import org.polybius.model.Claim;
import org.polybius.model.Evidence;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Population;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Span;
import org.polybius.model.Status;

class AcledSuiteTest {
  private static final Span WORDS = Span.of(0, 1);

  private static Claim dead(String id, Quantity q, Status status, @Nullable String partOf) {
    return new FigureClaim(
        new Claim.Head(
            id, List.of(), new Evidence("test", List.of(WORDS)), null, List.of(), Map.of()),
        Read.of(q, WORDS),
        new Population(List.of(WORDS), List.of(), List.of(), null, null, null, List.of()),
        Fate.KILLED,
        List.of(),
        Aggregation.INCREMENT,
        null,
        null,
        null,
        status,
        partOf,
        null,
        null,
        null,
        null);
  }

  @Test
  void partsPlansAndDenialsAreNoFurtherDeaths() {
    assertThat(
            AcledSuite.deaths(
                List.of(
                    dead("f1", Quantity.exactly(9), Status.HAPPENED, null),
                    dead("f2", Quantity.exactly(4), Status.HAPPENED, "f1"),
                    dead("f3", Quantity.exactly(50), Status.DENIED, null),
                    dead("f4", Quantity.vague(3), Status.HAPPENED, null))))
        .isEqualTo(12);
  }

  @Test
  void anIntervalCountsAsTheNumberItNames() {
    assertThat(AcledSuite.deaths(List.of(dead("f1", Quantity.about(30), Status.HAPPENED, null))))
        .isEqualTo(30);
  }
}

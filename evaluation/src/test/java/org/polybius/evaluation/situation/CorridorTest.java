package org.polybius.evaluation.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.truce.TruceSuite;
import org.polybius.pipeline.English;

/**
 * An invented crisis, written by us: a port that is blockaded, a deal on grain ships with two
 * exchanges of prisoners, an attack, a suspension, an extension and an end. Floors are lower than
 * what is reached, so that they catch a loss and not a change of wording.
 */
class CorridorTest {
  private static Map<String, Double> figures = Map.of();

  @BeforeAll
  static void measure() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(CorridorTest.class.getResource("corridor-2034/expected.json"))
                .toURI());
    figures =
        new TruceSuite("corridor-2034")
                .measure(Objects.requireNonNull(folder.getParent()), English.pipeline(), Sample.ALL)
                .rows()
                .stream()
                .collect(Collectors.toMap(Row::metric, Row::value));
  }

  @Test
  void findsFourInFiveFactsOfTheDealThroughMonthsOfSilence() {
    assertThat(figures.get("agreement-facts")).isGreaterThan(0.8);
    assertThat(figures.get("agreement-facts-precision")).isGreaterThan(0.85);
  }

  @Test
  void findsWhoWasTakenHurtAndLetGoAndWhoTalks() {
    assertThat(figures.get("tallies-right")).isGreaterThan(0.7);
    assertThat(figures.get("channels-found")).isGreaterThan(0.7);
    assertThat(figures.get("copies-f1")).isEqualTo(1);
  }
}

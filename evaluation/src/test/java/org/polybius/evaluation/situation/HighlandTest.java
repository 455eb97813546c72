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
 * An invented crisis, written by us: a ceasefire between a government and a rebel front that no
 * register knows, with mediators, guarantors, monitors, a swap, a standstill, an extension and a
 * collapse. What is read of it must not rest on the words of any one crisis.
 */
class HighlandTest {
  private static Map<String, Double> figures = Map.of();

  @BeforeAll
  static void measure() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(HighlandTest.class.getResource("highland-2021/expected.json"))
                .toURI());
    figures =
        new TruceSuite("highland-2021")
                .measure(Objects.requireNonNull(folder.getParent()), English.pipeline(), Sample.ALL)
                .rows()
                .stream()
                .collect(Collectors.toMap(Row::metric, Row::value));
  }

  @Test
  void findsAtLeastFourInFiveFactsAndFewThatAreNone() {
    assertThat(figures.get("agreement-facts")).isGreaterThan(0.85);
    assertThat(figures.get("agreement-facts-precision")).isGreaterThan(0.9);
  }

  @Test
  void findsWhoTalksToWhomAndThroughWhom() {
    assertThat(figures.get("channels-found")).isGreaterThan(0.8);
  }
}

package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of every suite there is: its gold given as prediction is all right, nothing is all wrong, and
 * answers given to the wrong items come to what chance gives. All orders are tried, so that the
 * mean is exact.
 */
class RehearsalTest {
  /** Figures that count what is wrong. */
  private static final Set<String> OF_ERRORS =
      Set.of(
          "false-deaths",
          "fatalities-mae",
          "median-error-km",
          "killed-rmse",
          "injured-rmse",
          "killed-rmse-goldclusters",
          "injured-rmse-goldclusters");

  static Stream<String> suites() throws IOException {
    return Samples.suites().stream();
  }

  @Test
  void everySuiteHasASampleAndARehearsal() throws IOException {
    Set<String> all = new TreeSet<>(Suites.named());
    all.add(Samples.OWN);
    assertThat(Samples.suites()).containsExactlyElementsOf(all);
    assertThat(Rehearsals.BY_SUITE.keySet()).isEqualTo(all);
  }

  @ParameterizedTest
  @MethodSource("suites")
  void goldAsPredictionIsAllRight(String suite) throws IOException {
    Rehearsal rehearsal = Rehearsals.of(suite);
    int[] own = IntStream.range(0, rehearsal.size()).toArray();
    Suite.Measurement measured = rehearsal.score(own);
    assertThat(measured.broken()).isEmpty();
    assertAllRight(measured);
    assertThat(measured.errors()).isEmpty();
    assertThat(measured.outcomes()).isNotEmpty().allMatch(o -> o.counts().f1() == 1);
  }

  private static void assertAllRight(Suite.Measurement measured) {
    assertThat(figures(measured)).isNotEmpty();
    figures(measured)
        .forEach(
            (metric, value) ->
                assertThat(value)
                    .as(metric)
                    .isCloseTo(OF_ERRORS.contains(metric) ? 0 : 1, within(1e-9)));
  }

  @ParameterizedTest
  @MethodSource("suites")
  void nothingIsAllWrongAndEachWrongItemIsTold(String suite) throws IOException {
    Rehearsal rehearsal = Rehearsals.of(suite);
    int[] none = new int[rehearsal.size()];
    Arrays.fill(none, Rehearsal.NOTHING);
    Suite.Measurement measured = rehearsal.score(none);
    figures(measured)
        .forEach(
            (metric, value) ->
                assertThat(value)
                    .as(metric)
                    .isCloseTo(rehearsal.ofNothing().getOrDefault(metric, 0.0), within(1e-9)));
    assertThat(measured.errors())
        .isNotEmpty()
        .allMatch(e -> e.matches("(?s).+: expected .+, got .+: .+"));
    assertThat(measured.outcomes()).anyMatch(o -> o.counts().f1() < 1);
  }

  @ParameterizedTest
  @MethodSource("suites")
  void answersGivenToTheWrongItemsComeToWhatChanceGives(String suite) throws IOException {
    Rehearsal rehearsal = Rehearsals.of(suite);
    Map<String, List<Double>> values = new TreeMap<>();
    for (int[] order : orders(rehearsal.size())) {
      figures(rehearsal.score(order))
          .forEach((m, v) -> values.computeIfAbsent(m, k -> new ArrayList<>()).add(v));
    }
    assertThat(values.keySet()).isEqualTo(new TreeSet<>(rehearsal.chance().keySet()));
    values.forEach(
        (metric, each) ->
            assertThat(each.stream().mapToDouble(v -> v).average().orElseThrow())
                .as(metric)
                .isCloseTo(rehearsal.chance().getOrDefault(metric, -1.0), within(1e-9)));
  }

  @ParameterizedTest
  @CsvSource({
    "ecbplus, conll-f1",
    "ecbplus, yardstick-lemma-conll-f1",
    "gun-violence, b3-f1",
    "gun-violence, killed-exact",
    Samples.OWN + ", tallies-right",
    Samples.OWN + ", agreement-facts",
    Samples.OWN + ", channels-found",
    Samples.OWN + ", copies-f1"
  })
  void whatReportsComeToTogetherIsToldItemByItem(String suite, String metric) throws IOException {
    Rehearsal rehearsal = Rehearsals.of(suite);
    int[] own = IntStream.range(0, rehearsal.size()).toArray();
    assertThat(rehearsal.score(own).outcomes()).extracting(Outcome::metric).contains(metric);
  }

  @Test
  void whatDependsOnOtherReportsIsNoPartOfABaseline(@TempDir Path folder) throws IOException {
    Rehearsal rehearsal = Rehearsals.of("gun-violence");
    int[] own = IntStream.range(0, rehearsal.size()).toArray();
    Baseline baseline =
        Baseline.of("gun-violence", folder, Sample.ALL, rehearsal.score(own).outcomes());
    assertThat(baseline.items().values())
        .isNotEmpty()
        .allMatch(counts -> counts.containsKey("killed-exact") && !counts.containsKey("b3-f1"));
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("suites")
  void wholeSetAsPredictionIsAllRight(String suite) throws IOException {
    Path root = Path.of(System.getProperty("polybius.root", "..")).toAbsolutePath().normalize();
    Path set = root.resolveSibling("shared").resolve("gold").resolve(suite);
    if (suite.equals(Samples.OWN)) {
      set = root.resolve("examples/truce-2023");
    }
    assumeTrue(Files.isDirectory(set), "not rehearsed: the set " + suite + " is not at hand");
    Rehearsal rehearsal = Rehearsals.of(suite, set);
    int[] own = IntStream.range(0, rehearsal.size()).toArray();
    assertAllRight(rehearsal.score(own));
  }

  /** The figures that rest on items; a yardstick does not depend on the answers. */
  private static Map<String, Double> figures(Suite.Measurement measured) {
    return measured.rows().stream()
        .filter(r -> r.items() > 0 && !r.metric().startsWith("yardstick-"))
        .collect(Collectors.toMap(Row::metric, Row::value));
  }

  private static List<int[]> orders(int size) {
    List<int[]> orders = new ArrayList<>();
    permute(IntStream.range(0, size).toArray(), 0, orders);
    return orders;
  }

  private static void permute(int[] order, int from, List<int[]> into) {
    if (from == order.length) {
      into.add(order.clone());
    }
    for (int i = from; i < order.length; i++) {
      swap(order, from, i);
      permute(order, from + 1, into);
      swap(order, from, i);
    }
  }

  private static void swap(int[] order, int i, int j) {
    int held = order[i];
    order[i] = order[j];
    order[j] = held;
  }
}

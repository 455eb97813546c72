package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polybius.pipeline.English;
import org.polybius.pipeline.Pipeline;

/** The ratchet: no figure may fall below its baseline by more than its noise. */
@Tag("slow")
class BaselinesTest {
  private static final Path ROOT =
      Path.of(System.getProperty("polybius.root", "..")).toAbsolutePath().normalize();
  private static final Path BASELINES = ROOT.resolve("evaluation/baselines");
  private static final Path SHARED = ROOT.resolveSibling("shared").resolve("gold");
  private static final String OWN = "truce-2023";
  private static final Pipeline PIPELINE = English.pipeline();

  static Stream<String> otherSuites() throws IOException {
    try (Stream<Path> files = Files.list(BASELINES)) {
      return files
          .map(f -> String.valueOf(f.getFileName()).replace(".json", ""))
          .filter(s -> !s.equals(OWN))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void ourOwnClaimsAreReadAsWellAsBefore() throws IOException {
    Path folder = ROOT.resolve("examples").resolve(OWN);
    Baseline baseline = Baseline.read(Baseline.file(BASELINES, OWN));
    assertThat(Baseline.hash(folder))
        .as("%s has changed: write its baseline anew (CONTRIBUTING.md)", folder)
        .isEqualTo(baseline.set());
    assertNoFall(folder, baseline);
  }

  @ParameterizedTest
  @MethodSource("otherSuites")
  void otherSetsAreReadAsWellAsBefore(String suite) throws IOException {
    Path folder = SHARED.resolve(suite);
    assumeTrue(
        Files.isDirectory(folder),
        "not measured: the set " + suite + " is not at hand (looked for " + folder + ")");
    Baseline baseline = Baseline.read(Baseline.file(BASELINES, suite));
    assumeTrue(
        Baseline.hash(folder).equals(baseline.set()),
        "not measured: " + folder + " holds another part of the set than the baseline's");
    assertNoFall(folder, baseline);
  }

  private static void assertNoFall(Path folder, Baseline baseline) throws IOException {
    Suite suite = Suites.of(folder).orElseThrow();
    List<Outcome> now = suite.measure(folder, PIPELINE, baseline.sample()).outcomes();
    assertThat(Ratchet.falls(baseline, now)).isEmpty();
  }
}

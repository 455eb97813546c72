package org.polybius.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The seed report row by row, and its re-worded twin on another crisis; then both again with
 * actors, numbers and dates put in place of theirs, so that nothing is right by knowing the names.
 */
@Tag("cases")
class SeedTest {
  private static final Path SEED =
      NotYetRight.root().resolve("../shared/seed/lavrov-doha-2023-12-11.txt");
  private static final Set<String> NOT_YET_RIGHT = NotYetRight.ids();
  private static final Map<String, JsonNode> READINGS = new HashMap<>();

  static Stream<Arguments> rows() {
    return Stream.of("seed", "twin")
        .flatMap(text -> SeedRow.of(text).stream().map(row -> Arguments.of(text, row)));
  }

  @ParameterizedTest(name = "{0}:{1}")
  @MethodSource("rows")
  void rowComesOutRightOrIsListed(String text, SeedRow row) {
    skipWithoutSeed(text);
    judge(
        text + ":" + row.name(),
        row.complaints(reading(text, Substitution.NONE), Substitution.NONE));
  }

  @ParameterizedTest(name = "{0}:{1}:substituted")
  @MethodSource("rows")
  void rowComesOutRightUnderSubstitutionOrIsListed(String text, SeedRow row) {
    skipWithoutSeed(text);
    assumeTrue(!NOT_YET_RIGHT.contains(text + ":" + row.name()), "the row is not right as it is");
    List<String> complaints = new ArrayList<>();
    for (Substitution substitution : substitutions(text)) {
      row.complaints(reading(text, substitution), substitution)
          .forEach(complaint -> complaints.add(substitution.name() + ": " + complaint));
    }
    judge(text + ":" + row.name() + ":substituted", complaints);
  }

  private static void judge(String id, List<String> complaints) {
    if (NOT_YET_RIGHT.contains(id)) {
      assertThat(complaints).as("%s is right now: strike it from docs/quality.md", id).isNotEmpty();
    } else {
      assertThat(complaints).as(id).isEmpty();
    }
  }

  private static void skipWithoutSeed(String text) {
    assumeTrue(
        text.equals("twin") || Files.exists(SEED),
        () -> "skipped: the seed report is not at " + SEED.toAbsolutePath().normalize());
  }

  /** Every choice of one substitution, or none, in each dimension. */
  private static List<Substitution> substitutions(String text) {
    List<Substitution> all = List.of(Substitution.NONE);
    for (String dimension : List.of("actors", "numbers", "dates")) {
      List<Substitution> further = Substitution.of(text, dimension);
      all = all.stream().flatMap(one -> further.stream().map(one::and)).toList();
    }
    return all;
  }

  private static JsonNode reading(String text, Substitution substitution) {
    return READINGS.computeIfAbsent(
        text + substitution.name(), key -> Readings.ofText(substitution.in(original(text))));
  }

  private static String original(String text) {
    if (text.equals("twin")) {
      return JsonLines.text("/org/polybius/seed/twin-fidan-muscat-2024-07-22.txt");
    }
    try {
      return Files.readString(SEED, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

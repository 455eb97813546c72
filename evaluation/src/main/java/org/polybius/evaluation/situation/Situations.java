package org.polybius.evaluation.situation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.polybius.evaluation.Clusterings;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Suite.Measurement;
import org.polybius.model.Reading;

/**
 * The rows of an expected situation, beside the yardsticks. One situation has no interval: its
 * tallies depend on each other.
 */
public final class Situations {
  private Situations() {}

  /**
   * Measures the readings of all reports of a stream.
   *
   * @param suite name of the suite
   * @param file the expected situation
   */
  public static Measurement measure(String suite, Path file, List<Reading> readings)
      throws IOException {
    Expected expected = Expected.read(file);
    SituationScorer.Tallies newest =
        SituationScorer.tallies(expected.tallies(), NewestReport.tallies(readings));
    SituationScorer.Tallies tallies =
        SituationScorer.tallies(expected.tallies(), FoundTallies.of(readings));
    double copies =
        Clusterings.pairwise(
                expected.copies(),
                NewestReport.copies(readings.stream().map(Reading::report).toList()))
            .f1();
    List<Set<String>> found = FoundCopies.of(readings);
    double copiesFound = Clusterings.pairwise(expected.copies(), found).f1();
    AccordScorer accords = new AccordScorer(ExpectedAccords.read(file), FoundAccords.of(readings));
    Counts facts = accords.counts();
    List<String> errors = new ArrayList<>();
    tallies.errors().forEach(e -> errors.add("tally " + e));
    errors.addAll(accords.errors());
    return new Measurement(
        List.of(
            row(suite, "agreement-facts", facts.recall(), facts.wanted()),
            row(suite, "agreement-facts-precision", facts.precision(), facts.produced()),
            row(suite, "copies-f1", copiesFound, expected.copies().size()),
            row(suite, "tallies-right", tallies.right()),
            row(suite, "tallies-best", tallies.best()),
            row(suite, "tallies-found", tallies.found()),
            row(suite, "yardstick-newest-tallies-right", newest.right()),
            row(suite, "yardstick-half-shared-copies-f1", copies, expected.copies().size())),
        List.of(),
        errors,
        List.of(),
        0);
  }

  private static Row row(String suite, String metric, Counts counts) {
    return row(suite, metric, counts.recall(), counts.wanted());
  }

  private static Row row(String suite, String metric, double value, double items) {
    return new Row(suite, metric, value, value, value, Math.round(items));
  }
}

package org.polybius.evaluation.situation;

import java.util.List;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.Outcomes;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Suite.Measurement;
import org.polybius.evaluation.Wrong;

/**
 * The rows of an expected situation, beside the yardsticks. One situation has no interval: its
 * tallies depend on each other.
 */
public final class Situations {
  private Situations() {}

  /**
   * The figures of a situation.
   *
   * @param suite name of the suite
   */
  public static Measurement figures(String suite, Expected expected, Situation found) {
    SituationScorer.Tallies newest =
        SituationScorer.tallies(expected.tallies(), found.yardstick().tallies());
    SituationScorer.Tallies tallies = SituationScorer.tallies(expected.tallies(), found.tallies());
    CopyScorer copies = new CopyScorer(expected.copies(), found.copies());
    CopyScorer shared = new CopyScorer(expected.copies(), found.yardstick().copies());
    AccordScorer accords = new AccordScorer(expected.accords(), found.accords());
    Counts facts = accords.counts();
    Counts contact = FoundChannels.counts(expected.channels(), found.channels());
    List<Row> rows =
        List.of(
            row(suite, "agreement-facts", facts.recall(), facts.wanted()),
            row(suite, "agreement-facts-precision", facts.precision(), facts.produced()),
            row(suite, "channels-found", contact.recall(), contact.wanted()),
            row(suite, "copies-f1", copies.f1(), expected.copies().size()),
            row(suite, "tallies-right", tallies.right()),
            row(suite, "tallies-best", tallies.best()),
            row(suite, "tallies-found", tallies.found()),
            row(suite, "yardstick-newest-tallies-right", newest.right()),
            row(suite, "yardstick-half-shared-copies-f1", shared.f1(), expected.copies().size()));
    List<String> errors =
        Wrong.inTurn(
            List.of(
                tallies.errors(),
                accords.errors(),
                FoundChannels.missed(expected.channels(), found.channels()),
                copies.errors()));
    return new Measurement(rows.stream().filter(r -> r.items() > 0).toList(), errors, List.of(), 0)
        .with(outcomes(expected, found, tallies, accords, copies));
  }

  /** What each tally, fact, channel and pair of copies came to. */
  private static Outcomes outcomes(
      Expected expected,
      Situation found,
      SituationScorer.Tallies tallies,
      AccordScorer accords,
      CopyScorer copies) {
    Outcomes items = new Outcomes();
    tallies.byKey().forEach((key, counts) -> items.addTogether(key, "tallies-right", counts));
    accords.byFact().forEach((id, counts) -> items.addTogether(id, "agreement-facts", counts));
    expected
        .channels()
        .forEach(
            c -> {
              int right = c.isAmong(found.channels()) ? 1 : 0;
              items.addTogether(c.id(), "channels-found", new Counts(right, 1, 1));
            });
    copies.byPair().forEach((pair, counts) -> items.addTogether(pair, "copies-f1", counts));
    return items;
  }

  private static Row row(String suite, String metric, Counts counts) {
    return row(suite, metric, counts.recall(), counts.wanted());
  }

  private static Row row(String suite, String metric, double value, double items) {
    return new Row(suite, metric, value, value, value, Math.round(items));
  }
}

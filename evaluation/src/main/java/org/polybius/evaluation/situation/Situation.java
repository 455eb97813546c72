package org.polybius.evaluation.situation;

import java.util.List;
import java.util.Set;
import org.polybius.evaluation.situation.Expected.Tally;
import org.polybius.model.Reading;
import org.polybius.reconcile.channel.Channel;

/**
 * What the readings of all reports come to together.
 *
 * @param tallies numbers of people
 * @param accords agreements
 * @param channels who is in contact with whom
 * @param copies groups of reports that are copies of each other
 * @param yardstick what believing the newest report comes to
 */
public record Situation(
    List<Tally> tallies,
    List<Accord> accords,
    List<Channel> channels,
    List<Set<String>> copies,
    Yardstick yardstick) {

  /**
   * What the yardsticks hold.
   *
   * @param tallies the newest figures
   * @param copies reports that share half their words
   */
  record Yardstick(List<Tally> tallies, List<Set<String>> copies) {
    /** Copies the lists. */
    Yardstick {
      tallies = List.copyOf(tallies);
      copies = List.copyOf(copies);
    }
  }

  /** Copies the lists. */
  public Situation {
    tallies = List.copyOf(tallies);
    accords = List.copyOf(accords);
    channels = List.copyOf(channels);
    copies = List.copyOf(copies);
  }

  /** Reconciles readings. */
  public static Situation of(List<Reading> readings) {
    return new Situation(
        FoundTallies.of(readings),
        FoundAccords.of(readings),
        FoundChannels.of(readings),
        FoundCopies.of(readings),
        new Yardstick(
            NewestReport.tallies(readings),
            NewestReport.copies(readings.stream().map(Reading::report).toList())));
  }
}

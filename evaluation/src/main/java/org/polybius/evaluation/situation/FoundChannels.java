package org.polybius.evaluation.situation;

import java.util.List;
import org.polybius.contract.AccountJson;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.Wrong;
import org.polybius.model.Reading;
import org.polybius.reconcile.Reconciler;
import org.polybius.reconcile.channel.Channel;
import org.polybius.reconcile.channel.Channels;

/** Who is in contact with whom in the reports of a stream. */
final class FoundChannels {
  private FoundChannels() {}

  static List<Channel> of(List<Reading> readings) {
    return Reconciler.reconcile(new Channels(), readings.stream().map(AccountJson::of).toList());
  }

  /** Expected channels that are found; each counts once. */
  static Counts counts(List<ExpectedChannel> expected, List<Channel> found) {
    int right = Math.toIntExact(expected.stream().filter(e -> e.isAmong(found)).count());
    return new Counts(right, found.size(), expected.size());
  }

  /** Those expected and not found, with those found of which a party is the same. */
  static List<String> missed(List<ExpectedChannel> expected, List<Channel> found) {
    return expected.stream()
        .filter(e -> !e.isAmong(found))
        .map(
            e ->
                Wrong.line(
                    "channel " + e.id(),
                    e.polarity() + " " + e.parties() + " via " + e.via(),
                    found.stream().filter(e::touches).map(FoundChannels::told).toList(),
                    "channels of one of these parties"))
        .toList();
  }

  private static String told(Channel c) {
    List<String> parties = c.parties().stream().map(Channel.Party::name).toList();
    List<String> via = c.via().stream().map(Channel.Named::name).toList();
    return c.polarity() + " " + parties + " via " + via;
  }
}

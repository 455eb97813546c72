package org.polybius.evaluation.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.evaluation.Rehearsal;
import org.polybius.evaluation.situation.Accord.Fact;
import org.polybius.evaluation.situation.Accord.Kind;
import org.polybius.evaluation.situation.Expected.Tally;
import org.polybius.model.ContactClaim.Polarity;
import org.polybius.reconcile.channel.Channel;

/**
 * An expected situation of three tallies, agreements and channels, as if it had been found, with
 * the numbers of tallies, the terms of agreements and those between two parties in other places.
 */
public final class ShuffledSituation {
  private ShuffledSituation() {}

  /**
   * The situation.
   *
   * @param reports of which copies may be
   * @param answers as {@link Rehearsal#score} takes them
   */
  public static Situation of(Expected gold, List<String> reports, int[] answers) {
    List<Tally> tallies = new ArrayList<>();
    List<Accord> accords = new ArrayList<>();
    List<Channel> channels = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      if (answers[i] != Rehearsal.NOTHING) {
        tallies.add(tally(gold.tallies().get(i), gold.tallies().get(answers[i])));
        accords.add(accord(gold.accords().get(i), gold.accords().get(answers[i])));
        channels.add(channel(gold.channels().get(i), gold.channels().get(answers[i])));
      }
    }
    return new Situation(
        tallies,
        accords,
        channels,
        copies(gold, reports, answers),
        new Situation.Yardstick(List.of(), List.of()));
  }

  private static Tally tally(Tally people, Tally numbers) {
    return new Tally(
        people.key(),
        people.aggregation(),
        people.fate(),
        people.from(),
        people.to(),
        people.nationality(),
        people.parts(),
        numbers.low(),
        numbers.best(),
        numbers.high(),
        false);
  }

  private static Accord accord(Accord one, Accord terms) {
    List<Fact> facts = new ArrayList<>(one.facts());
    facts.removeIf(f -> f.kind() == Kind.TERM);
    terms.facts().stream().filter(f -> f.kind() == Kind.TERM).forEach(facts::add);
    return new Accord(one.id(), facts);
  }

  private static Channel channel(ExpectedChannel one, ExpectedChannel between) {
    List<Channel.Party> parties =
        new TreeSet<>(one.parties())
            .stream().map(p -> new Channel.Party(p, p, null, List.of())).toList();
    List<Channel.Named> via =
        between.via().stream().map(v -> new Channel.Named(v, List.of())).toList();
    return new Channel(
        one.id(),
        List.of(),
        null,
        null,
        Set.of(),
        parties,
        via,
        Channel.Manner.UNSTATED,
        Channel.Route.PLAIN,
        List.of(),
        List.of(),
        Polarity.valueOf(one.polarity()),
        List.of(),
        List.of(),
        List.of());
  }

  /** Each report's place among the copies is that of another report. */
  private static List<Set<String>> copies(Expected gold, List<String> reports, int[] answers) {
    List<Set<String>> copies = new ArrayList<>();
    for (Set<String> group : gold.copies()) {
      Set<String> found = new TreeSet<>();
      for (int i = 0; i < answers.length; i++) {
        if (answers[i] != Rehearsal.NOTHING && group.contains(reports.get(answers[i]))) {
          found.add(reports.get(i));
        }
      }
      if (!found.isEmpty()) {
        copies.add(found);
      }
    }
    return copies;
  }

  /** What chance gives, by metric. */
  public static Map<String, Double> chance() {
    return Map.of(
        "tallies-right", 1 / 3.0,
        "tallies-best", 1 / 3.0,
        // Whom and which day a tally counts stays.
        "tallies-found", 1.0,
        // Parties and first day stay, a term is right with one in three.
        "agreement-facts", (3 + 1 / 3.0) / 4,
        "agreement-facts-precision", (3 + 1 / 3.0) / 4,
        "channels-found", 1 / 3.0,
        // Of the three pairs of reports one is the pair of copies.
        "copies-f1", 1 / 3.0);
  }
}

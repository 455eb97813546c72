package org.polybius.evaluation.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
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
    IntUnaryOperator from = i -> i < answers.length ? answers[i] : i;
    give(gold.tallies(), from, (people, numbers) -> tallies.add(tally(people, numbers)));
    give(gold.accords(), from, (one, terms) -> accords.add(accord(one, terms)));
    give(gold.channels(), from, (one, via) -> channels.addAll(channels(one, via)));
    return new Situation(
        tallies,
        accords,
        channels,
        copies(gold, reports, answers),
        new Situation.Yardstick(List.of(), List.of()));
  }

  /** Gives each item the answer of another; where there are more items than answers, its own. */
  private static <T> void give(List<T> items, IntUnaryOperator from, BiConsumer<T, T> take) {
    for (int i = 0; i < items.size(); i++) {
      int answer = from.applyAsInt(i);
      if (answer != Rehearsal.NOTHING) {
        take.accept(items.get(i), items.get(answer));
      }
    }
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

  /** A channel for each two of the parties. */
  private static List<Channel> channels(ExpectedChannel one, ExpectedChannel between) {
    List<Channel.Party> parties =
        new TreeSet<>(one.parties())
            .stream().map(p -> new Channel.Party(p, p, null, List.of())).toList();
    List<Channel> channels = new ArrayList<>();
    for (int i = 0; i < parties.size(); i++) {
      for (Channel.Party later : parties.subList(i + 1, parties.size())) {
        channels.add(channel(one, List.of(parties.get(i), later), between));
      }
    }
    return channels;
  }

  private static Channel channel(
      ExpectedChannel one, List<Channel.Party> parties, ExpectedChannel between) {
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

  /** Each report's place among the copies is that of another report; others keep theirs. */
  private static List<Set<String>> copies(Expected gold, List<String> reports, int[] answers) {
    List<Set<String>> copies = new ArrayList<>();
    for (Set<String> group : gold.copies()) {
      Set<String> found = new TreeSet<>(group);
      reports.forEach(found::remove);
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

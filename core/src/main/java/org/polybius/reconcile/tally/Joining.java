package org.polybius.reconcile.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.polybius.reconcile.Item;

/** Joins the counts of one crisis, step by step. */
final class Joining {
  private final ToIntFunction<Collection<Item.Id>> origins;

  Joining(ToIntFunction<Collection<Item.Id>> origins) {
    this.origins = origins;
  }

  List<Tally> tallies(List<Count> stated) {
    List<Count> completed = Completion.of(Whereabouts.of(stated));
    List<Count> counts = Occasions.of(sorted(completed));
    List<Tally> tallies = new ArrayList<>();
    Increments increments = new Increments(counts, origins);
    tallies.addAll(increments.tallies());
    tallies.addAll(new Totals(counts, increments, origins).tallies());
    tallies.addAll(new Stocks(counts, completed, increments, origins).tallies());
    tallies.addAll(new Plans(counts, increments, origins).tallies());
    List<String> home = Completion.home(completed, People.Side.HOSTAGE).orElse(List.of());
    return tallies.stream().map(t -> t.notOf(home)).toList();
  }

  /**
   * Tells running totals from days' numbers. A first round leaves out what one report alone
   * concluded a day for; if such a number, or one that is said to be a total, is what the days of
   * that round add up to, it is a total.
   */
  private List<Count> sorted(List<Count> counts) {
    Doubts doubts = new Doubts(counts);
    List<Count> round = Occasions.of(counts.stream().map(doubts::without).toList());
    Increments increments = new Increments(round, origins);
    Set<Item.Id> sums = new Totals(round, increments, origins).sums();
    return counts.stream()
        .map(c -> doubts.settled(c, sums.contains(c.saying().id()), increments))
        .toList();
  }
}

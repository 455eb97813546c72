package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Fate;
import org.polybius.reconcile.Item;

/**
 * How many people were killed and injured in an incident, by what its reports count: a total that
 * is stated goes before one that is concluded from single people, and people whom several reports
 * tell of are counted once.
 */
final class Figures {
  private final List<Occurrence> told;

  private Figures(List<Occurrence> told) {
    this.told = told;
  }

  /**
   * A number with the rule that chose it.
   *
   * @param best the number
   * @param rule in words
   */
  private record Choice(long best, String rule) {}

  static List<Incident.Figure> of(List<Occurrence> told) {
    Figures figures = new Figures(told);
    List<Incident.Count> killed = figures.counts(Toll::killed, t -> true);
    List<Incident.Count> injured = figures.counts(Toll::injured, t -> true);
    List<Incident.Figure> all = new ArrayList<>();
    long dead = 0;
    if (!killed.isEmpty()) {
      Choice choice = figures.killed(killed);
      dead = choice.best;
      all.add(figure(Fate.KILLED, killed, choice));
    }
    if (!injured.isEmpty()) {
      all.add(figure(Fate.INJURED, injured, figures.injured(injured, dead)));
    }
    return all;
  }

  private Choice killed(List<Incident.Count> counts) {
    boolean latest = told.get(told.size() - 1).traits().toll().killed() != null;
    if (!latest && 2 * counts.size() < told.size()) {
      return new Choice(0, "none, as most reports and the newest tell of no dead");
    }
    List<Incident.Count> stated = counts(Toll::killed, Toll::told);
    return stated.isEmpty()
        ? new Choice(usual(counts), "what most reports tell, the newest among equals")
        : new Choice(usual(stated), "the total that most reports state, the newest among equals");
  }

  private Choice injured(List<Incident.Count> counts, long dead) {
    List<Incident.Count> stated = counts(Toll::injured, Toll::toldHurt);
    if (!stated.isEmpty()) {
      return new Choice(
          Math.max(0, Math.min(usual(stated), most() - dead)),
          "the total that most reports state, but with the dead no more than any counts together");
    }
    return dead == 0
        ? new Choice(usual(counts), "what most reports tell, the newest among equals")
        : new Choice(
            usual(counts(Figures::hurtBesideDead, t -> true)),
            "what most of the reports that know of the dead tell, the newest among equals");
  }

  /** Whom a report that tells of dead tells to be hurt; null when it tells of no dead. */
  private static @Nullable Long hurtBesideDead(Toll toll) {
    Long injured = toll.injured();
    return toll.killed() == null ? null : Long.valueOf(injured == null ? 0 : injured);
  }

  private List<Incident.Count> counts(Function<Toll, @Nullable Long> of, Predicate<Toll> only) {
    Map<String, Incident.Count> counts = new LinkedHashMap<>();
    for (Occurrence o : told) {
      Toll toll = o.traits().toll();
      Long number = of.apply(toll);
      if (number != null && only.test(toll)) {
        List<Item.Id> items = o.items().stream().map(Item::id).toList();
        counts.put(o.account().report(), new Incident.Count(o.account().report(), number, items));
      }
    }
    return List.copyOf(counts.values());
  }

  /** What most reports tell, the newest of them among equals. */
  private static long usual(List<Incident.Count> counts) {
    Map<Long, Integer> times = new HashMap<>();
    counts.forEach(c -> times.merge(c.number(), 1, Integer::sum));
    int most = Collections.max(times.values());
    long usual = 0;
    for (Incident.Count count : counts) {
      usual = times.getOrDefault(count.number(), 0) == most ? count.number() : usual;
    }
    return usual;
  }

  /** Most people, dead and hurt, that one report counts. */
  private long most() {
    long most = 0;
    for (Occurrence o : told) {
      Long killed = o.traits().toll().killed();
      Long injured = o.traits().toll().injured();
      most = Math.max(most, (killed == null ? 0 : killed) + (injured == null ? 0 : injured));
    }
    return most;
  }

  private static Incident.Figure figure(Fate fate, List<Incident.Count> counts, Choice choice) {
    long low = counts.stream().mapToLong(Incident.Count::number).min().orElseThrow();
    long high = counts.stream().mapToLong(Incident.Count::number).max().orElseThrow();
    return new Incident.Figure(
        fate,
        Math.min(low, choice.best),
        choice.best,
        Math.max(high, choice.best),
        choice.rule,
        counts);
  }
}

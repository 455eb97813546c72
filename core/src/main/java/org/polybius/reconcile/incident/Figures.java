package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Fate;
import org.polybius.reconcile.Item;

/** How many people were killed and injured in an incident, by what its reports count. */
final class Figures {
  private Figures() {}

  static List<Incident.Figure> of(List<Occurrence> told) {
    List<Incident.Count> killed = counts(told, Toll::killed);
    List<Incident.Count> injured = counts(told, Toll::injured);
    List<Incident.Figure> figures = new ArrayList<>();
    long dead = 0;
    if (!killed.isEmpty()) {
      dead = usual(killed);
      String rule = "what most reports tell, the newest among equals";
      figures.add(figure(Fate.KILLED, killed, dead, rule));
    }
    if (!injured.isEmpty()) {
      long newest = injured.get(injured.size() - 1).number();
      long best = Math.max(0, Math.min(newest, most(told) - dead));
      String rule = "the newest, but with the dead no more than any report counts together";
      figures.add(figure(Fate.INJURED, injured, best, rule));
    }
    return figures;
  }

  private static List<Incident.Count> counts(
      List<Occurrence> told, Function<Toll, @Nullable Long> of) {
    Map<String, Incident.Count> counts = new LinkedHashMap<>();
    for (Occurrence o : told) {
      Long number = of.apply(o.traits().toll());
      if (number != null) {
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
  private static long most(List<Occurrence> told) {
    long most = 0;
    for (Occurrence o : told) {
      Long killed = o.traits().toll().killed();
      Long injured = o.traits().toll().injured();
      most = Math.max(most, (killed == null ? 0 : killed) + (injured == null ? 0 : injured));
    }
    return most;
  }

  private static Incident.Figure figure(
      Fate fate, List<Incident.Count> counts, long best, String rule) {
    long low = counts.stream().mapToLong(Incident.Count::number).min().orElseThrow();
    long high = counts.stream().mapToLong(Incident.Count::number).max().orElseThrow();
    return new Incident.Figure(fate, Math.min(low, best), best, high, rule, counts);
  }
}

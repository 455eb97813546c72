package org.polybius.reconcile.incident;

import java.util.ArrayList;
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
    List<Incident.Figure> figures = new ArrayList<>();
    add(figures, Fate.KILLED, told, Toll::killed);
    add(figures, Fate.INJURED, told, Toll::injured);
    return figures;
  }

  private static void add(
      List<Incident.Figure> figures,
      Fate fate,
      List<Occurrence> told,
      Function<Toll, @Nullable Long> of) {
    Map<String, Incident.Count> counts = new LinkedHashMap<>();
    for (Occurrence o : told) {
      Long number = of.apply(o.traits().toll());
      if (number != null) {
        List<Item.Id> items = o.items().stream().map(Item::id).toList();
        counts.put(o.account().report(), new Incident.Count(o.account().report(), number, items));
      }
    }
    if (!counts.isEmpty()) {
      figures.add(figure(fate, List.copyOf(counts.values())));
    }
  }

  private static Incident.Figure figure(Fate fate, List<Incident.Count> counts) {
    long low = counts.stream().mapToLong(Incident.Count::number).min().orElseThrow();
    long high = counts.stream().mapToLong(Incident.Count::number).max().orElseThrow();
    long newest = counts.get(counts.size() - 1).number();
    return new Incident.Figure(fate, low, newest, high, "of the newest report", counts);
  }
}

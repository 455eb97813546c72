package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.polybius.model.Status;
import org.polybius.reconcile.Disagreement;
import org.polybius.reconcile.Disagreement.Side;
import org.polybius.reconcile.Item;

/** Of what the reports of an incident say what cannot all be so. */
final class Disagreements {
  private Disagreements() {}

  static List<Disagreement> of(Incident incident) {
    List<Disagreement> all = new ArrayList<>();
    List<Side> sides = new ArrayList<>();
    for (Incident.Holding held : incident.held()) {
      if (held.status() == Status.HAPPENED || held.status() == Status.DENIED) {
        sides.add(new Side(lower(held.status()), held.voice(), held.claims()));
      }
    }
    if (incident.held().stream().anyMatch(h -> h.status() == Status.DENIED) && sides.size() > 1) {
      all.add(new Disagreement("denial", incident.kind(), sides));
    }
    incident.figures().forEach(figure -> numbers(figure, all));
    return all;
  }

  private static void numbers(Incident.Figure figure, List<Disagreement> all) {
    Map<Long, List<Item.Id>> byNumber = new TreeMap<>();
    for (Incident.Count count : figure.counts()) {
      byNumber.computeIfAbsent(count.number(), n -> new ArrayList<>()).addAll(count.claims());
    }
    if (byNumber.size() > 1) {
      List<Side> sides = new ArrayList<>();
      byNumber.forEach((n, claims) -> sides.add(new Side(String.valueOf(n), List.of(), claims)));
      all.add(new Disagreement("number", lower(figure.fate()), sides));
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

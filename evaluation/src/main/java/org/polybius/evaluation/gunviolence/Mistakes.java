package org.polybius.evaluation.gunviolence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.Clusterings;
import org.polybius.evaluation.Wrong;
import org.polybius.evaluation.gunviolence.GunViolenceSuite.Said;
import org.polybius.evaluation.gunviolence.GunViolenceSuite.Told;
import org.polybius.evaluation.gunviolence.Incidents.Incident;
import org.polybius.evaluation.gunviolence.Incidents.Item;

/** Tells which incidents have wrong numbers, and which were torn apart or thrown together. */
final class Mistakes {
  /** Code units shown of each report. */
  private static final int SHOWN = 200;

  private Mistakes() {}

  /** A line per incident with a wrong number: what its reports give together, and one by one. */
  static List<String> numbers(List<Told> told) {
    List<String> lines = new ArrayList<>();
    for (Told t : told) {
      Incident i = t.incident();
      boolean given = t.killed(t.given()) && t.injured(t.given());
      boolean found = t.killed(t.found()) && t.injured(t.found());
      if (!given || !found) {
        String expected = people(new Said(i.killed(), i.injured()));
        String got = people(t.given()) + " (by the incident found: " + people(t.found()) + ")";
        lines.add(Wrong.line("NUMBERS " + i.id(), expected, got, reports(t)));
      }
    }
    return lines;
  }

  private static String people(@Nullable Said said) {
    return said == null ? "nothing" : said.killed() + " killed, " + said.injured() + " injured";
  }

  private static String reports(Told t) {
    StringBuilder words = new StringBuilder();
    for (int r = 0; r < t.incident().reports().size(); r++) {
      Item item = t.incident().reports().get(r);
      String start = item.text().substring(0, Math.min(SHOWN, item.text().length()));
      words.append(" [").append(item.id()).append(", alone ");
      words.append(r < t.counted().size() ? people(t.counted().get(r)) : "nothing");
      words.append("] ").append(item.title()).append(". ").append(start).append(" …");
    }
    return words.toString();
  }

  /** A line per report that stands with others than it should. */
  static List<String> partition(List<Incident> all, Map<String, String> clusters) {
    Map<String, String> titles = new HashMap<>();
    all.forEach(i -> i.reports().forEach(r -> titles.put(r.id(), r.title())));
    Map<String, Set<String>> found = new HashMap<>();
    Clusterings.byKey(clusters).forEach(c -> c.forEach(r -> found.put(r, c)));
    List<String> lines = new ArrayList<>();
    for (Incident incident : all) {
      Set<String> gold = new TreeSet<>(incident.reports().stream().map(Item::id).toList());
      for (Item item : incident.reports()) {
        Set<String> got = found.getOrDefault(item.id(), Set.of());
        if (!got.equals(gold)) {
          String expected = others(gold, item.id(), titles);
          String instead = others(got, item.id(), titles);
          lines.add(Wrong.line("TOGETHER " + item.id(), expected, instead, item.title()));
        }
      }
    }
    return lines;
  }

  private static String others(Set<String> cluster, String report, Map<String, String> titles) {
    List<String> others =
        new TreeSet<>(cluster)
            .stream()
                .filter(r -> !r.equals(report))
                .map(r -> r + " '" + titles.get(r) + "'")
                .toList();
    return others.isEmpty() ? cluster.isEmpty() ? "nothing" : "alone" : "with " + others;
  }
}

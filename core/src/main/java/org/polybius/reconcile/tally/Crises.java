package org.polybius.reconcile.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.polybius.reconcile.Item;

/**
 * Keeps the figures of one crisis apart from those of another that share a nationality, a fate and
 * a day. Reports belong together when they have two names of their scenes in common, directly or
 * through others; a report whose scene is poorer goes with the crisis with which it shares most.
 */
final class Crises {
  private static final int SHARED = 2;

  private final Map<String, Set<String>> scenes = new TreeMap<>();
  private final Map<String, Set<String>> fates = new HashMap<>();
  private final Map<String, String> parent = new HashMap<>();

  private Crises(Collection<Count> counts) {
    for (Count count : counts) {
      scenes
          .computeIfAbsent(count.saying().report(), r -> new TreeSet<>())
          .addAll(count.saying().scene());
      fates.computeIfAbsent(count.saying().report(), r -> new TreeSet<>()).add(count.fate().name());
    }
    Map<String, String> firstOf = new HashMap<>();
    scenes.forEach(
        (report, names) -> {
          for (String pair : pairs(names)) {
            join(report, firstOf.computeIfAbsent(pair, p -> report));
          }
        });
    poor();
  }

  /**
   * A crisis.
   *
   * @param name tells its tallies from those of others; "" for the one of most reports
   * @param counts its figures
   */
  record Crisis(String name, List<Count> counts) {
    /** A figure that a person told apart from all others. */
    static Crisis ofOne(Count count) {
      Item.Id id = count.saying().id();
      return new Crisis("apart-" + id.report() + "-" + id.claim(), List.of(count));
    }

    /** Ids of its reports. */
    Set<String> reports() {
      return counts.stream().map(c -> c.saying().report()).collect(Collectors.toSet());
    }
  }

  /** The counts, crisis by crisis, that of most reports first. */
  static List<Crisis> of(Collection<Count> counts) {
    Crises crises = new Crises(counts);
    Map<String, List<Count>> parts = new TreeMap<>();
    for (Count count : counts) {
      parts
          .computeIfAbsent(crises.root(count.saying().report()), r -> new ArrayList<>())
          .add(count);
    }
    List<Crisis> named = new ArrayList<>();
    parts.values().forEach(part -> named.add(new Crisis("", part)));
    named.sort(Comparator.comparingInt(c -> -c.reports().size()));
    Set<String> known = new TreeSet<>();
    named.stream().limit(1).forEach(c -> c.reports().forEach(r -> known.addAll(crises.scene(r))));
    Set<String> taken = new TreeSet<>();
    for (int i = 1; i < named.size(); i++) {
      named.set(i, crises.named(named.get(i), known, taken));
    }
    return List.copyOf(named);
  }

  /**
   * Called by the name that its reports give most and those of the largest do not.
   *
   * @param known names of the largest
   * @param taken names of others
   */
  private Crisis named(Crisis crisis, Set<String> known, Set<String> taken) {
    Map<String, Integer> votes = new TreeMap<>();
    crisis.reports().stream()
        .flatMap(r -> scene(r).stream())
        .filter(n -> !known.contains(n))
        .forEach(n -> votes.merge(n, 1, Integer::sum));
    String first = crisis.reports().stream().min(String::compareTo).orElse("");
    String most =
        votes.entrySet().stream()
            .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
            .map(Map.Entry::getKey)
            .orElse(first);
    String name = taken.add(most) ? most : most + "-" + first;
    return new Crisis(name, crisis.counts());
  }

  private static List<String> pairs(Set<String> names) {
    List<String> pairs = new ArrayList<>();
    for (String one : names) {
      for (String other : names) {
        if (one.compareTo(other) < 0) {
          pairs.add(one + "|" + other);
        }
      }
    }
    return pairs;
  }

  /** The root of a crisis is its first report by id, whatever the order of joining. */
  private String root(String report) {
    String root = report;
    while (parent.containsKey(root)) {
      root = Objects.requireNonNull(parent.get(root));
    }
    return root;
  }

  private void join(String one, String other) {
    String a = root(one);
    String b = root(other);
    if (a.compareTo(b) < 0) {
      parent.put(b, a);
    } else if (b.compareTo(a) < 0) {
      parent.put(a, b);
    }
  }

  /**
   * Reports that stand alone go to the crisis with most names in common; those that name too little
   * to tell go to one of a single report too and, where there is none, are taken for one.
   */
  private void poor() {
    Map<String, List<String>> members = new TreeMap<>();
    scenes.keySet().forEach(r -> members.computeIfAbsent(root(r), k -> new ArrayList<>()).add(r));
    Map<String, Map<String, Integer>> several = new TreeMap<>();
    Map<String, Map<String, Integer>> clear = new TreeMap<>();
    List<String> alone = new ArrayList<>();
    members.forEach(
        (root, reports) -> {
          if (reports.size() > 1) {
            several.put(root, told(reports));
          } else {
            alone.add(root);
          }
          if (reports.size() > 1 || scene(root).size() >= SHARED) {
            clear.put(root, told(reports));
          }
        });
    List<String> lost = new ArrayList<>();
    for (String report : alone) {
      boolean vague = scene(report).size() < SHARED;
      nearest(scene(report), told(report), vague ? clear : several)
          .ifPresentOrElse(crisis -> join(report, crisis), () -> lost.add(report));
    }
    List<String> vague = lost.stream().filter(r -> scene(r).size() < SHARED).toList();
    vague.forEach(r -> join(vague.get(0), r));
  }

  private Map<String, Integer> told(List<String> reports) {
    Map<String, Integer> told = new HashMap<>();
    reports.forEach(r -> told(r).forEach(n -> told.merge(n, 1, Integer::sum)));
    return told;
  }

  private Set<String> scene(String report) {
    return scenes.getOrDefault(report, Set.of());
  }

  /** The names of a report's scene, and each fate with each name: who is killed, who is freed. */
  private Set<String> told(String report) {
    Set<String> told = new TreeSet<>(scene(report));
    for (String fate : fates.getOrDefault(report, Set.of())) {
      told.add(fate);
      scene(report).forEach(n -> told.add(n + "|" + fate));
    }
    return told;
  }

  /** The crisis that tells most of what a poor report tells; none for a full scene not shared. */
  private static Optional<String> nearest(
      Set<String> scene, Set<String> words, Map<String, Map<String, Integer>> told) {
    String best = null;
    int most = scene.size() < SHARED ? -1 : 0;
    for (Map.Entry<String, Map<String, Integer>> crisis : told.entrySet()) {
      Map<String, Integer> known = crisis.getValue();
      boolean shared = scene.stream().anyMatch(known::containsKey);
      int times =
          shared || scene.size() < SHARED
              ? words.stream().mapToInt(n -> known.getOrDefault(n, 0)).sum()
              : 0;
      if (times > most) {
        most = times;
        best = crisis.getKey();
      }
    }
    return Optional.ofNullable(best);
  }
}

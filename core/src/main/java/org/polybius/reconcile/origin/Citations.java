package org.polybius.reconcile.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The graph of who cites whom for one claim: from a text to those it names, through the outlets
 * that it cites to those that these name. Where it ends are the origins; outlets from which it
 * comes back to themselves and ends nowhere cite each other in a circle.
 *
 * <p>Time is left aside: an outlet that is cited before the day of its report known here may have
 * said the same earlier. So corroboration is rather counted too low than too high.
 */
final class Citations {
  private final List<Path> paths;
  private final Map<String, List<Source>> cited = new TreeMap<>();
  private final Map<String, String> names = new HashMap<>();

  Citations(List<Path> paths) {
    this.paths = List.copyOf(paths);
    for (Path path : paths) {
      names.putIfAbsent(path.root().key(), path.root().name());
      names.putIfAbsent(path.source().key(), path.source().name());
      cited.computeIfAbsent(path.root().key(), k -> new ArrayList<>()).add(path.source());
    }
  }

  Corroboration corroboration() {
    Map<String, Gathered> origins = new TreeMap<>();
    for (Path path : paths) {
      for (Source source : ends(path.source())) {
        origins.computeIfAbsent(source.key(), k -> new Gathered(source)).add(path);
      }
    }
    List<Origin> found =
        origins.values().stream()
            .map(Gathered::origin)
            .sorted(
                Comparator.comparingInt((Origin o) -> -o.reports().size())
                    .thenComparing(Origin::key))
            .toList();
    Set<String> reports = new TreeSet<>();
    Set<String> wires = new TreeSet<>();
    paths.forEach(p -> reports.add(p.report()));
    paths.forEach(p -> wires.addAll(p.wires()));
    return new Corroboration(
        List.copyOf(reports), List.copyOf(wires), found, alarms(found, reports.size()));
  }

  /** Where the graph ends from a source on. */
  private List<Source> ends(Source source) {
    if (source.kind() != Origin.Kind.MEDIUM) {
      return List.of(source);
    }
    Map<String, Source> ends = new TreeMap<>();
    Set<String> passed = reach(source.key(), ends);
    if (ends.isEmpty()) {
      Source circle = circle(passed);
      return List.of(circle);
    }
    return List.copyOf(ends.values());
  }

  /** The outlets that are reached from one on, itself included; gathers where it ends. */
  private Set<String> reach(String from, Map<String, Source> ends) {
    Set<String> passed = new TreeSet<>(List.of(from));
    List<String> open = new ArrayList<>(passed);
    while (!open.isEmpty()) {
      String medium = open.remove(open.size() - 1);
      for (Source next : cited.getOrDefault(medium, List.of(itself(medium)))) {
        if (next.kind() != Origin.Kind.MEDIUM || next.key().equals(medium)) {
          ends.put(next.key(), next);
        } else if (passed.add(next.key())) {
          open.add(next.key());
        }
      }
    }
    return passed;
  }

  private Source itself(String medium) {
    return new Source(Origin.Kind.MEDIUM, medium, name(medium));
  }

  private String name(String key) {
    return names.getOrDefault(key, key);
  }

  /**
   * The outlets passed that are reached from all others: the circle at the end; of several, all.
   */
  private Source circle(Set<String> passed) {
    Set<String> core = new TreeSet<>(passed);
    for (String medium : passed) {
      core.retainAll(reach(medium, new HashMap<>()));
    }
    if (core.isEmpty()) {
      core.addAll(passed);
    }
    String key = String.join("+", core);
    List<String> called = core.stream().map(this::name).toList();
    return new Source(
        Origin.Kind.CIRCLE, key, String.join(" and ", called) + ", citing each other");
  }

  private static List<String> alarms(List<Origin> origins, int reports) {
    List<String> alarms = new ArrayList<>();
    for (Origin origin : origins) {
      if (origin.kind() == Origin.Kind.CIRCLE) {
        alarms.add("circular: " + origin.name());
      }
    }
    if (reports > 1 && origins.size() == 1 && origins.get(0).kind() == Origin.Kind.UNNAMED) {
      alarms.add("all reports go back to one unnamed source: " + origins.get(0).name());
    }
    return alarms;
  }

  /** An origin with the paths that lead to it. */
  private static final class Gathered {
    private final Source source;
    private final Set<String> reports = new TreeSet<>();
    private final Set<String> carriers = new TreeSet<>();

    Gathered(Source source) {
      this.source = source;
    }

    void add(Path path) {
      reports.add(path.report());
      carriers.addAll(path.carriers());
    }

    Origin origin() {
      carriers.remove(source.name());
      return new Origin(
          source.kind(), source.key(), source.name(), List.copyOf(reports), List.copyOf(carriers));
    }
  }
}

package org.polybius.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.export.graph.Pairs;
import org.polybius.query.Selection;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.channel.Channel;
import org.polybius.reconcile.incident.Incident;

/**
 * Who has to do with whom: channels, and incidents with two sides.
 *
 * @param nodes actors, those with most edges first
 * @param edges those in most reports first
 * @param left edges that the picture does not hold
 * @param nameless pairs left out because a side of the act has no name, as "hostages" has none
 */
public record Network(List<Node> nodes, List<Edge> edges, int left, int nameless) {
  /** Edges in the picture: more cannot be followed. */
  private static final int MOST = 150;

  /** Copies the lists. */
  public Network {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * An actor.
   *
   * @param id the same in all edges
   * @param degree how many edges it has
   */
  public record Node(String id, String name, int degree) {}

  /**
   * What is between two.
   *
   * @param kind channel, mediated channel, hostile or cooperative
   * @param from id of the one: who acts, where one does
   * @param to id of the other
   * @param directed whether it is done to the other
   * @param via through whom
   * @param first first day; null when not known
   * @param last last day; null when not known
   * @param weight how many reports
   * @param about what it is, in words
   * @param matter of what kind the thing is whose claims are behind it
   * @param thing id of that thing; of several incidents, the one in most reports
   */
  public record Edge(
      String kind,
      String from,
      String to,
      boolean directed,
      List<String> via,
      @Nullable String first,
      @Nullable String last,
      int weight,
      String about,
      String matter,
      String thing) {
    /** Copies the list. */
    public Edge {
      via = List.copyOf(via);
    }
  }

  static Network of(Selection selection) {
    return new Drawing(selection).network();
  }

  /** What is gathered for one picture. */
  private static final class Drawing {
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> nobody = new HashSet<>();
    private final List<Edge> edges = new ArrayList<>();
    private int nameless;

    Drawing(Selection selection) {
      selection.channels().forEach(c -> edges.add(channel(c, names)));
      acts(selection.incidents());
    }

    Network network() {
      List<Edge> shown =
          edges.stream().sorted(Comparator.comparingInt(e -> -e.weight())).limit(MOST).toList();
      Map<String, Integer> degrees = new LinkedHashMap<>();
      for (Edge edge : shown) {
        degrees.merge(edge.from(), 1, Integer::sum);
        degrees.merge(edge.to(), 1, Integer::sum);
      }
      List<Node> nodes =
          degrees.entrySet().stream()
              .map(e -> new Node(e.getKey(), called(e.getKey()), e.getValue()))
              .sorted(Comparator.comparingInt((Node n) -> -n.degree()).thenComparing(Node::name))
              .toList();
      return new Network(nodes, shown, edges.size() - shown.size(), nameless);
    }

    private String called(String id) {
      return names.getOrDefault(id, id);
    }

    /** Acts of the same two are one edge, hostile and cooperative ones apart. */
    private void acts(List<Incident> incidents) {
      Map<Between, List<Incident>> between = new LinkedHashMap<>();
      for (Incident incident : incidents) {
        Stream.concat(incident.actors().stream(), incident.recipients().stream())
            .forEach(this::name);
        String kind = Acts.isHostile(incident.kind()) ? "hostile" : "cooperative";
        for (Pairs.Pair pair : Pairs.of(incident)) {
          if (nobody.contains(pair.one()) || nobody.contains(pair.other())) {
            nameless++;
          } else {
            between.computeIfAbsent(Between.of(kind, pair), b -> new ArrayList<>()).add(incident);
          }
        }
      }
      between.forEach((two, acts) -> edges.add(edge(two.kind(), two.pair(), acts)));
    }

    /** Whoever the register knows, or is called by a name: "hostages" are people, but no actor. */
    private void name(Incident.Who who) {
      names.putIfAbsent(Pairs.id(who), who.name());
      if (who.id() == null && !Character.isUpperCase(who.name().codePointAt(0))) {
        nobody.add(Pairs.id(who));
      }
    }
  }

  /** What is done between two; who acts together stands in a fixed order. */
  private record Between(String kind, Pairs.Pair pair) {
    static Between of(String kind, Pairs.Pair pair) {
      boolean turned = !pair.directed() && pair.one().compareTo(pair.other()) > 0;
      return new Between(
          kind,
          turned ? new Pairs.Pair(/* one= */ pair.other(), /* other= */ pair.one(), false) : pair);
    }
  }

  private static Edge channel(Channel c, Map<String, String> names) {
    Channel.Party one = c.parties().get(0);
    Channel.Party other = c.parties().get(1);
    names.putIfAbsent(Pairs.id(one), one.name());
    names.putIfAbsent(Pairs.id(other), other.name());
    String kind = !c.affirmed() ? "denied" : c.via().isEmpty() ? "channel" : "mediated";
    return new Edge(
        kind,
        Pairs.id(one),
        Pairs.id(other),
        false,
        c.via().stream().map(Channel.Named::name).toList(),
        c.from(),
        c.to(),
        reports(c.items()),
        Show.word(c.polarity()) + ", " + Show.word(c.manner()),
        "channels",
        c.id());
  }

  private static int reports(List<Item.Id> items) {
    return (int) items.stream().map(i -> i.report()).distinct().count();
  }

  private static Edge edge(String kind, Pairs.Pair pair, List<Incident> acts) {
    Incident best =
        acts.stream().max(Comparator.comparingInt(i -> i.reports().size())).orElseThrow();
    String kinds = acts.stream().map(Incident::kind).distinct().collect(Collectors.joining(", "));
    return new Edge(
        kind,
        pair.one(),
        pair.other(),
        pair.directed(),
        List.of(),
        acts.stream()
            .map(Incident::from)
            .filter(d -> d != null)
            .min(String::compareTo)
            .orElse(null),
        acts.stream().map(Incident::to).filter(d -> d != null).max(String::compareTo).orElse(null),
        (int) acts.stream().flatMap(i -> i.reports().stream()).distinct().count(),
        Show.count(acts.size(), "incident") + " (" + kinds + ")",
        "incidents",
        best.id());
  }

  /** The name of an actor. */
  public String name(String id) {
    return nodes.stream().filter(n -> n.id().equals(id)).map(Node::name).findFirst().orElse(id);
  }
}

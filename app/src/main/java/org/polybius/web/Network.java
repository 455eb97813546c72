package org.polybius.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.query.Selection;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.channel.Channel;
import org.polybius.reconcile.incident.Incident;

/**
 * Who has to do with whom: channels, and incidents of which both sides are named.
 *
 * @param nodes actors, those with most edges first
 * @param edges those in most reports first
 * @param left edges that the picture does not hold
 */
public record Network(List<Node> nodes, List<Edge> edges, int left) {
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
    Map<String, String> names = new LinkedHashMap<>();
    List<Edge> edges = new ArrayList<>();
    selection.channels().forEach(c -> edges.add(channel(c, names)));
    acts(selection.incidents(), names, edges);
    List<Edge> shown =
        edges.stream().sorted(Comparator.comparingInt(e -> -e.weight())).limit(MOST).toList();
    Map<String, Integer> degrees = new LinkedHashMap<>();
    shown.forEach(
        e -> {
          degrees.merge(e.from(), 1, Integer::sum);
          degrees.merge(e.to(), 1, Integer::sum);
        });
    List<Node> nodes =
        degrees.entrySet().stream()
            .map(
                e -> new Node(e.getKey(), names.getOrDefault(e.getKey(), e.getKey()), e.getValue()))
            .sorted(Comparator.comparingInt((Node n) -> -n.degree()).thenComparing(Node::name))
            .toList();
    return new Network(nodes, shown, edges.size() - shown.size());
  }

  private static Edge channel(Channel c, Map<String, String> names) {
    Channel.Party one = c.parties().get(0);
    Channel.Party other = c.parties().get(1);
    names.putIfAbsent(key(one.name()), one.name());
    names.putIfAbsent(key(other.name()), other.name());
    String kind = !c.affirmed() ? "denied" : c.via().isEmpty() ? "channel" : "mediated";
    return new Edge(
        kind,
        key(one.name()),
        key(other.name()),
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

  /** Acts of one towards another are one edge, hostile and cooperative ones apart. */
  private static void acts(List<Incident> incidents, Map<String, String> names, List<Edge> edges) {
    Map<List<String>, List<Incident>> between = new LinkedHashMap<>();
    for (Incident i : incidents) {
      Optional<String> from = i.actors().stream().flatMap(Network::actor).findFirst();
      Optional<String> to = i.recipients().stream().flatMap(Network::actor).findFirst();
      if (from.isPresent() && to.isPresent() && !key(from.get()).equals(key(to.get()))) {
        names.putIfAbsent(key(from.get()), from.get());
        names.putIfAbsent(key(to.get()), to.get());
        String kind = Acts.isHostile(i.kind()) ? "hostile" : "cooperative";
        between
            .computeIfAbsent(List.of(kind, key(from.get()), key(to.get())), k -> new ArrayList<>())
            .add(i);
      }
    }
    between.forEach((k, acts) -> edges.add(edge(k.get(0), k.get(1), k.get(2), acts)));
  }

  /** Whoever the register knows, or is called by a name: "hostages" are people, but no actor. */
  private static Stream<String> actor(Incident.Who who) {
    boolean named = who.id() != null || Character.isUpperCase(who.name().codePointAt(0));
    return named ? Stream.of(who.name()) : Stream.empty();
  }

  private static Edge edge(String kind, String from, String to, List<Incident> acts) {
    Incident best =
        acts.stream().max(Comparator.comparingInt(i -> i.reports().size())).orElseThrow();
    String kinds = acts.stream().map(Incident::kind).distinct().collect(Collectors.joining(", "));
    return new Edge(
        kind,
        from,
        to,
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

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** The name of an actor. */
  public String name(String id) {
    return nodes.stream().filter(n -> n.id().equals(id)).map(Node::name).findFirst().orElse(id);
  }
}

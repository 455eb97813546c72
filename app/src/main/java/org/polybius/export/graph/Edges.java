package org.polybius.export.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.export.codes.Acts;
import org.polybius.export.data.Material;
import org.polybius.export.data.Names;
import org.polybius.export.graph.Edge.Kind;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.channel.Channel;
import org.polybius.reconcile.channel.Channel.Named;
import org.polybius.reconcile.incident.Incident;

/** What connects the actors of a material. */
final class Edges {
  private final Network network;

  Edges(Network network) {
    this.network = network;
  }

  /** Wings, then events, then channels and who mediates them. */
  Stream<Edge> of(Material material) {
    return Stream.of(
            network.nodes().stream().flatMap(Edges::wing),
            material.incidents().flatMap(i -> event(i).stream()),
            material.channels().flatMap(c -> channel(c).stream()))
        .flatMap(edges -> edges);
  }

  private static Stream<Edge> wing(Node node) {
    String whole = node.wingOf();
    return whole == null
        ? Stream.empty()
        : Stream.of(
            new Edge(
                "wing:" + node.id(),
                Kind.WING,
                node.id(),
                whole,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                "",
                List.of()));
  }

  private static List<Edge> event(Incident incident) {
    List<Edge> edges = new ArrayList<>();
    for (Pairs.Pair pair : Pairs.of(incident)) {
      edges.add(event(incident, pair, edges.size()));
    }
    return edges;
  }

  private static Edge event(Incident incident, Pairs.Pair pair, int number) {
    return new Edge(
        incident.id() + ":" + number,
        Kind.EVENT,
        pair.one(),
        pair.other(),
        pair.directed(),
        incident.type() == null ? null : incident.type().name(),
        incident.mode() == null ? null : incident.mode().label(),
        attitude(incident),
        incident.standing().name(),
        incident.from(),
        incident.to(),
        incident.reports().size(),
        incident.id(),
        Names.of(incident.items()));
  }

  private static @Nullable String attitude(Incident incident) {
    String quad = incident.type() == null ? null : Acts.quad(incident.type());
    return quad == null ? null : quad.substring(quad.indexOf(' ') + 1);
  }

  private List<Edge> channel(Channel channel) {
    String one = Pairs.id(channel.parties().get(0));
    String other = Pairs.id(channel.parties().get(1));
    List<Edge> edges = new ArrayList<>();
    edges.add(edge(channel, channel.id(), Kind.CHANNEL, one, other, channel.items()));
    for (Named via : channel.via()) {
      String between = network.id(via.name());
      for (String party : List.of(one, other)) {
        if (!party.equals(between)) {
          String id = channel.id() + ":" + edges.size();
          edges.add(edge(channel, id, Kind.MEDIATION, between, party, via.claims()));
        }
      }
    }
    return edges;
  }

  private static Edge edge(
      Channel channel, String id, Kind kind, String source, String target, List<Item.Id> claims) {
    return new Edge(
        id,
        kind,
        source,
        target,
        kind == Kind.MEDIATION,
        channel.manner().name().toLowerCase(Locale.ROOT),
        channel.route().name().toLowerCase(Locale.ROOT),
        null,
        channel.polarity().name(),
        channel.from(),
        channel.to(),
        claims.stream().map(Item.Id::report).distinct().count(),
        channel.id(),
        Names.of(claims));
  }
}

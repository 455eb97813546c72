package org.polybius.export.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.export.data.ClaimParts;
import org.polybius.export.data.Days;
import org.polybius.export.data.Material;
import org.polybius.export.data.Names;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.channel.Channel;
import org.polybius.reconcile.channel.Channel.Party;
import org.polybius.reconcile.incident.Incident;

/**
 * The actors of a material, gathered before any edge is written: graph formats name nodes first.
 * What is held in memory grows with the number of actors, not of claims.
 */
final class Network {
  private final Map<String, Node> nodes = new TreeMap<>();
  private final Map<String, String> ids = new HashMap<>();

  private Network() {}

  /** The actors of a material. */
  static Network of(Material material) {
    Network network = new Network();
    try (Stream<Item> claims = material.claims()) {
      claims.forEach(network::claim);
    }
    try (Stream<Incident> incidents = material.incidents()) {
      incidents.forEach(network::incident);
    }
    try (Stream<Channel> channels = material.channels()) {
      channels.forEach(network::channel);
    }
    network.wholes();
    return network;
  }

  /** Ascending by id. */
  Collection<Node> nodes() {
    return nodes.values();
  }

  private void claim(Item item) {
    Days days = Days.of(ClaimParts.time(ClaimParts.claim(item)));
    for (ActorMention actor : Names.singles(ClaimParts.everybody(ClaimParts.claim(item)))) {
      add(node(item.account(), actor, days));
    }
  }

  private static Node node(Account account, ActorMention actor, Days days) {
    String label = Names.of(account, actor);
    String id = actor.id() == null ? Pairs.NAME + Pairs.folded(label) : actor.id();
    String sector = actor.sectors().isEmpty() ? null : actor.sectors().get(0).name();
    return new Node(id, label, actor.country(), sector, actor.wingOf(), days.first(), days.last());
  }

  private void incident(Incident incident) {
    Stream.concat(incident.actors().stream(), incident.recipients().stream())
        .forEach(who -> add(Node.named(Pairs.id(who), who.name())));
  }

  private void channel(Channel channel) {
    for (Party party : channel.parties()) {
      add(
          new Node(
              Pairs.id(party),
              party.name(),
              party.country(),
              null,
              null,
              channel.from(),
              channel.to()));
    }
    channel.via().forEach(via -> add(Node.named(id(via.name()), via.name())));
  }

  /** The wholes of wings, where nothing else names them. */
  private void wholes() {
    List.copyOf(nodes.values()).stream()
        .map(Node::wingOf)
        .flatMap(Stream::ofNullable)
        .forEach(whole -> nodes.computeIfAbsent(whole, id -> Node.named(id, id)));
  }

  private void add(Node node) {
    nodes.merge(node.id(), node, Node::and);
    ids.putIfAbsent(Pairs.folded(node.label()), node.id());
  }

  /** The node of somebody of whom the name is known. */
  String id(String name) {
    @Nullable String id = ids.get(Pairs.folded(name));
    return id == null ? Pairs.NAME + Pairs.folded(name) : id;
  }
}

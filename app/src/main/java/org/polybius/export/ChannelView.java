package org.polybius.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.channel.Channel;
import org.polybius.reconcile.channel.Channel.Manner;
import org.polybius.reconcile.channel.Channel.Named;
import org.polybius.reconcile.channel.Channel.Party;
import org.polybius.reconcile.channel.Channels;

/** Who is in contact with whom. */
final class ChannelView {
  private ChannelView() {}

  /** The view. */
  static View view() {
    return new MatterView<>(
        new Channels(),
        "channel",
        List.of("ID", "FIRST", "LAST", "PARTIES", "VIA", "HOW", "RESTRICTED", "DENIED BY"),
        ChannelView::cells,
        ChannelView::json);
  }

  private static List<String> cells(Channel channel) {
    return List.of(
        channel.id(),
        text(channel.from()),
        text(channel.to()),
        channel.parties().stream().map(Party::name).collect(Collectors.joining(" – ")),
        names(channel.via()),
        how(channel),
        names(channel.restrictions()),
        names(channel.deniedBy()));
  }

  private static String text(@Nullable String day) {
    return day == null ? "" : day;
  }

  private static String names(List<Named> named) {
    return named.stream().map(Named::name).collect(Collectors.joining(", "));
  }

  private static String how(Channel channel) {
    String levels =
        channel.scopes().stream().map(ChannelView::lower).collect(Collectors.joining(", "));
    String manner = channel.manner() == Manner.UNSTATED ? "" : lower(channel.manner());
    return Labels.joined(", ", lower(channel.polarity()), manner, levels);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static ObjectNode json(Channel channel) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", channel.id());
    channel.parties().stream().map(Party::name).forEach(json.putArray("parties")::add);
    ObjectNode through = JsonNodeFactory.instance.objectNode();
    channel.parties().stream()
        .filter(party -> !party.through().isEmpty())
        .forEach(party -> party.through().forEach(through.putArray(party.name())::add));
    if (!through.isEmpty()) {
      json.set("through", through);
    }
    channel.via().stream().map(Named::name).forEach(json.putArray("via")::add);
    direct(channel.manner(), json);
    json.put("route", channel.route().name());
    channel.scopes().forEach(scope -> json.withArray("scope").add(scope.name()));
    channel.restrictions().forEach(words -> json.withArray("restriction").add(words.name()));
    json.put("polarity", channel.polarity().name());
    put(json, "firstSeen", channel.from());
    put(json, "lastSeen", channel.to());
    told("assertedBy", channel.assertedBy(), json);
    told("deniedBy", channel.deniedBy(), json);
    claims(channel.denials(), json, "denials");
    reports(channel.items(), json.putArray("reports"));
    claims(channel.items(), json, "claims");
    return json;
  }

  private static void direct(Manner manner, ObjectNode json) {
    if (manner == Manner.UNSTATED) {
      json.putNull("direct");
    } else {
      json.put("direct", manner == Manner.DIRECT);
    }
  }

  private static void told(String field, List<Named> named, ObjectNode json) {
    ArrayNode list = json.putArray(field);
    for (Named one : named) {
      claims(one.claims(), list.addObject().put("name", one.name()), "claims");
    }
  }

  private static void claims(Collection<Item.Id> items, ObjectNode json, String field) {
    items.stream().map(JsonListing::name).forEach(json.putArray(field)::add);
  }

  private static void reports(Collection<Item.Id> items, ArrayNode list) {
    items.stream().map(Item.Id::report).distinct().forEach(list::add);
  }

  private static void put(ObjectNode json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }
}

package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ActorMention;
import org.polybius.model.EventClaim;
import org.polybius.model.Place;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Ids;
import org.polybius.reconcile.Item;

/** Puts an incident together from what its reports tell. */
final class Assembly {
  private final List<Occurrence> told;
  private final Group group;

  /**
   * Of what.
   *
   * @param told what the reports tell, ascending by item, at least one
   * @param group the group they stand in
   */
  Assembly(List<Occurrence> told, Group group) {
    this.told = told;
    this.group = group;
  }

  Incident incident() {
    List<Item> items = told.stream().flatMap(o -> o.items().stream()).sorted().toList();
    Days days = days();
    List<Incident.Part> acts = acts();
    List<Incident.Where> places = places();
    List<Incident.Who> actors = who(EventClaim::actors);
    List<Incident.Who> recipients = who(EventClaim::recipients);
    String kind = told.get(0).family().name();
    return new Incident(
        Ids.of("i", items),
        kind,
        told.get(0).standing(),
        acts.isEmpty() ? null : acts.get(0).type(),
        acts.isEmpty() ? null : acts.get(0).mode(),
        days.from() == null ? null : days.from().toString(),
        days.to() == null ? null : days.to().toString(),
        places,
        actors,
        recipients,
        acts,
        held(),
        Figures.of(told),
        List.of(),
        List.of(),
        told.stream().map(o -> o.account().report()).distinct().toList(),
        items.stream().map(Item::id).toList(),
        links(),
        labels(kind, acts, places, actors, recipients));
  }

  /** The days on which most reports agree: those of the finest first, narrowed by the others. */
  private Days days() {
    return told.stream()
        .map(o -> o.traits().days())
        .filter(d -> !d.unknown())
        .sorted(Comparator.comparingLong(Days::length))
        .reduce(Days.UNKNOWN, Days::and);
  }

  private List<Incident.Part> acts() {
    Map<EventClaim.Act, List<Item.Id>> byAct = new LinkedHashMap<>();
    for (Occurrence o : told) {
      for (EventClaim e : o.events()) {
        byAct.computeIfAbsent(e.act(), a -> new ArrayList<>()).add(new Item(o.account(), e).id());
      }
    }
    return byAct.entrySet().stream()
        .map(e -> new Incident.Part(e.getKey().type(), e.getKey().mode(), e.getValue()))
        .sorted(
            Comparator.comparingInt((Incident.Part p) -> -p.claims().size())
                .thenComparing(p -> p.type() + "/" + p.mode()))
        .toList();
  }

  private List<Incident.Where> places() {
    Map<Place, List<Item.Id>> byPlace = new LinkedHashMap<>();
    for (Occurrence o : told) {
      for (EventClaim e : o.events()) {
        if (e.place() != null) {
          byPlace
              .computeIfAbsent(e.place().value(), p -> new ArrayList<>())
              .add(new Item(o.account(), e).id());
        }
      }
    }
    return byPlace.entrySet().stream()
        .map(e -> new Incident.Where(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparingInt((Incident.Where w) -> -w.claims().size())
                .thenComparing(w -> String.valueOf(w.place().name())))
        .toList();
  }

  private List<Incident.Who> who(Function<EventClaim, List<ActorMention>> role) {
    Map<String, List<Item.Id>> byName = new TreeMap<>();
    Map<String, ActorMention> mentions = new TreeMap<>();
    for (Occurrence o : told) {
      for (EventClaim e : o.events()) {
        for (ActorMention mention : role.apply(e)) {
          for (ActorMention single : mention.singles()) {
            String key =
                single.id() != null ? single.id() : name(o, single).toLowerCase(Locale.ROOT);
            mentions.putIfAbsent(key, single);
            byName.computeIfAbsent(key, k -> new ArrayList<>()).add(new Item(o.account(), e).id());
          }
        }
      }
    }
    return byName.entrySet().stream()
        .map(
            e ->
                new Incident.Who(
                    called(e.getKey(), mentions), id(e.getKey(), mentions), e.getValue()))
        .sorted(
            Comparator.comparingInt((Incident.Who w) -> -w.claims().size())
                .thenComparing(Incident.Who::name))
        .toList();
  }

  private static @Nullable String id(String key, Map<String, ActorMention> mentions) {
    return Objects.requireNonNull(mentions.get(key)).id();
  }

  private static String called(String key, Map<String, ActorMention> mentions) {
    String name = Objects.requireNonNull(mentions.get(key)).name();
    return name == null ? key : name;
  }

  private static String name(Occurrence o, ActorMention mention) {
    if (mention.name() != null) {
      return mention.name();
    }
    return mention.role() != null ? mention.role() : o.account().words(mention.span());
  }

  private List<Incident.Holding> held() {
    Map<String, List<Item.Id>> claims = new TreeMap<>();
    Map<String, Incident.Holding> kinds = new TreeMap<>();
    for (Occurrence o : told) {
      for (EventClaim e : o.events()) {
        List<String> voice = e.head().voice().stream().map(v -> name(o, v)).toList();
        String key = e.status() + " " + e.certainty() + " " + voice;
        kinds.putIfAbsent(key, new Incident.Holding(e.status(), e.certainty(), voice, List.of()));
        claims.computeIfAbsent(key, k -> new ArrayList<>()).add(new Item(o.account(), e).id());
      }
    }
    return kinds.entrySet().stream()
        .map(
            e ->
                new Incident.Holding(
                    e.getValue().status(),
                    e.getValue().certainty(),
                    e.getValue().voice(),
                    Objects.requireNonNull(claims.get(e.getKey()))))
        .toList();
  }

  /** For each report the strongest of what binds it to one published before it. */
  private List<Incident.Link> links() {
    List<Incident.Link> links = new ArrayList<>();
    Sorts sorts = new Sorts(told, o -> o.items().stream().anyMatch(group::isDecided));
    for (int i = 1; i < told.size(); i++) {
      Incident.Link best = null;
      for (int sort = 0; sort < sorts.size() && sorts.members(sort).get(0) < i; sort++) {
        Incident.Link link = link(sorts.first(sort), told.get(i));
        best = best == null || link.score() > best.score() ? link : best;
      }
      links.add(Objects.requireNonNull(best));
    }
    return links;
  }

  private Incident.Link link(Occurrence one, Occurrence other) {
    return group
        .match(one.item(), other.item())
        .or(() -> Optional.of(Comparison.score(one, other)))
        .map(m -> new Incident.Link(one.item().id(), other.item().id(), m.score(), m.reasons()))
        .orElseThrow();
  }

  private static Set<String> labels(
      String kind,
      List<Incident.Part> acts,
      List<Incident.Where> places,
      List<Incident.Who> actors,
      List<Incident.Who> recipients) {
    Set<String> labels = new TreeSet<>(Set.of(kind));
    acts.forEach(a -> labels.add(a.type().name()));
    for (Incident.Where where : places) {
      labels.add(String.valueOf(where.place().country()));
      labels.add(String.valueOf(where.place().name()));
    }
    for (Collection<Incident.Who> side : List.of(actors, recipients)) {
      for (Incident.Who who : side) {
        labels.add(who.name());
        labels.add(String.valueOf(who.id()));
      }
    }
    labels.remove("null");
    return labels.stream()
        .map(l -> l.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

package org.polybius.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.polybius.reconcile.Disagreement;
import org.polybius.reconcile.Disagreement.Side;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.Thing;
import org.polybius.reconcile.engine.Matters;
import org.polybius.reconcile.engine.Situation;

/**
 * Where reports contradict each other: numbers that cannot all be so, denials beside claims,
 * violations alleged and denied. A row is one thing with all that is disputed of it; the things of
 * one matter come after those of the other.
 */
final class DisagreementView implements View {
  @Override
  public String name() {
    return "disagreements";
  }

  @Override
  public String one() {
    return "disagreement";
  }

  @Override
  public List<String> columns() {
    return List.of("ID", "DAY", "KIND", "ABOUT", "WHO SAYS WHAT");
  }

  @Override
  public Listing page(Sources sources, Asked asked) {
    List<Listing.Entry> entries = new ArrayList<>();
    long passed = 0;
    for (Matter<?> matter : Matters.all()) {
      long offset = Math.max(0, asked.offset() - passed);
      int room = asked.limit() - entries.size();
      Situation.Page<?> page = page(sources, matter, asked.page(offset, Math.max(1, room)));
      page.things().stream().limit(room).forEach(t -> entries.add(entry(matter.name(), t)));
      passed += page.count();
    }
    return new Listing(entries, passed);
  }

  private static <T extends Thing> Situation.Page<T> page(
      Sources sources, Matter<T> matter, Asked asked) {
    return sources.situation().page(matter, Situation.disputed(asked.of(matter.name())));
  }

  @Override
  public List<Listing.Entry> beginning(Sources sources, String prefix, int limit) {
    List<Listing.Entry> entries = new ArrayList<>();
    for (Matter<?> matter : Matters.all()) {
      sources.situation().beginning(matter, prefix, limit).stream()
          .filter(thing -> !thing.disagreements().isEmpty())
          .limit(limit - (long) entries.size())
          .forEach(thing -> entries.add(entry(matter.name(), thing)));
    }
    return entries;
  }

  private static Listing.Entry entry(String matter, Thing thing) {
    List<Disagreement> all = thing.disagreements();
    return new Listing.Entry(
        thing.id(),
        List.of(
            thing.id(),
            thing.from() == null ? "" : thing.from(),
            all.stream().map(Disagreement::kind).distinct().collect(Collectors.joining(", ")),
            all.stream().map(Disagreement::about).distinct().collect(Collectors.joining("; ")),
            all.stream().map(DisagreementView::sides).collect(Collectors.joining("; "))),
        json(matter, thing),
        all.stream()
            .flatMap(d -> d.sides().stream())
            .flatMap(side -> side.items().stream())
            .distinct()
            .toList());
  }

  private static String sides(Disagreement disagreement) {
    return disagreement.sides().stream()
        .map(DisagreementView::side)
        .collect(Collectors.joining(" – "));
  }

  private static String side(Side side) {
    String who = side.who().isEmpty() ? "reports" : String.join(", ", side.who());
    return side.says() + " (" + who + ")";
  }

  private static ObjectNode json(String matter, Thing thing) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", thing.id()).put("matter", matter);
    if (thing.from() != null) {
      json.put("from", thing.from());
    }
    if (thing.to() != null) {
      json.put("to", thing.to());
    }
    ArrayNode list = json.putArray("disagreements");
    thing.disagreements().forEach(d -> disagreement(d, list.addObject()));
    return json;
  }

  private static void disagreement(Disagreement disagreement, ObjectNode json) {
    json.put("kind", disagreement.kind()).put("about", disagreement.about());
    ArrayNode sides = json.putArray("sides");
    for (Side side : disagreement.sides()) {
      ObjectNode one = sides.addObject().put("says", side.says());
      side.who().forEach(one.putArray("who")::add);
      side.items().stream().map(JsonListing::name).forEach(one.putArray("claims")::add);
    }
  }
}

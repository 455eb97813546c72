package org.polybius.evaluation.truce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.polybius.evaluation.GoldFiles;
import org.polybius.model.Span;

/** Reads the items of one line of {@code claims.jsonl} with offsets (see its {@code check.py}). */
final class GoldItems {
  private GoldItems() {}

  /**
   * The items of one report, in the order of the file.
   *
   * @param line with its claims
   * @param text the report's text
   * @param broken takes a line per claim without a kind, and per claim whose words lie outside the
   *     text
   */
  static List<Item> of(GoldFiles.Entry line, String text, List<String> broken) {
    List<Item> items = new ArrayList<>();
    for (JsonNode claim : line.json().path("claims")) {
      try {
        items.add(item(claim, text));
      } catch (IllegalArgumentException e) {
        broken.add(line.id() + ", claim " + claim.path("k").asText() + ": " + e.getMessage());
      }
    }
    return items;
  }

  private static Item item(JsonNode claim, String text) {
    String kind = claim.path("kind").asText();
    if (kind.isEmpty()) {
      throw new IllegalArgumentException("no kind");
    }
    JsonNode spans = claim.path("spans");
    String anchor =
        switch (kind) {
          case "figure" -> "quantity";
          case "statement" -> "content";
          default -> "trigger";
        };
    Item item =
        new Item(
            claim.path("k").asText(),
            kind,
            spans(spans.path(anchor)),
            values(claim),
            people(claim, spans),
            links(claim),
            claim.path("doubt").asBoolean());
    inside(item, text);
    return item;
  }

  private static void inside(Item item, String text) {
    Stream<Span> people =
        item.people().values().stream().flatMap(List::stream).flatMap(p -> p.spans().stream());
    Stream.concat(item.anchors().stream(), people)
        .filter(s -> s.end() > text.length())
        .findFirst()
        .ifPresent(
            s -> {
              throw new IllegalArgumentException(
                  "words at " + s.start() + ", but the report ends at " + text.length());
            });
  }

  private static Map<String, String> values(JsonNode claim) {
    Map<String, String> values = new HashMap<>();
    for (String field :
        List.of(
            "low",
            "high",
            "point",
            "bound",
            "fate",
            "aggregation",
            "status",
            "time",
            "stage",
            "from",
            "to",
            "duration",
            "polarity",
            "form")) {
      JsonNode value = claim.path(field);
      if (value.isValueNode() && !value.isNull()) {
        values.put(field, value.asText());
      }
    }
    return values;
  }

  private static Map<String, List<Item.Person>> people(JsonNode claim, JsonNode spans) {
    Map<String, List<Item.Person>> people = new HashMap<>();
    people.put("population", persons(spans.path("population")));
    people.put("speaker", persons(spans.path("speaker")));
    people.put("voice", persons(spans.path("voice")));
    people.put("party", persons(spans.path("parties")));
    people.put("via", persons(spans.path("via")));
    List<Item.Person> mediators = new ArrayList<>();
    int i = 0;
    for (JsonNode third : claim.path("thirdParties")) {
      JsonNode span = spans.path("thirdParties").path(i++);
      if (third.path("role").asText().equals("MEDIATOR")) {
        mediators.addAll(persons(span));
      }
    }
    people.put("mediator", mediators);
    return people;
  }

  private static List<Item.Person> persons(JsonNode node) {
    List<Item.Person> persons = new ArrayList<>();
    for (JsonNode span : node.isArray() ? node : List.of(node)) {
      if (span.has("start")) {
        persons.add(new Item.Person(spans(span), Words.of(span.path("text").asText())));
      }
    }
    return persons;
  }

  private static Map<String, Set<String>> links(JsonNode claim) {
    Map<String, Set<String>> links = new HashMap<>();
    for (String relation : List.of("partOf", "exchangedFor")) {
      if (claim.path(relation).isTextual()) {
        links.put(relation, Set.of(claim.path(relation).asText()));
      }
    }
    Set<String> terms = new TreeSet<>();
    claim.path("terms").forEach(t -> terms.add(t.asText()));
    links.put("terms", terms);
    return links;
  }

  private static List<Span> spans(JsonNode node) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode span : node.isArray() ? node : List.of(node)) {
      if (span.has("start") && span.path("end").asInt() > span.path("start").asInt()) {
        spans.add(Span.of(span.path("start").asInt(), span.path("end").asInt()));
      }
    }
    return spans;
  }
}

package org.polybius.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words put in place of others, all at once and longest first, in a text and in what is expected of
 * it. Numbers of expectations follow: a number that stands among the words is replaced, and so is
 * the one just above it, which is what "over" makes of it.
 *
 * @param name what is put in place, for people
 * @param words the new words by the old
 */
record Substitution(String name, Map<String, String> words) {

  /** Nothing is put in place of anything. */
  static final Substitution NONE = new Substitution("as it is", Map.of());

  Substitution {
    words = Map.copyOf(words);
  }

  /** The substitutions of one text in one dimension, {@link #NONE} first. */
  static List<Substitution> of(String text, String dimension) {
    List<Substitution> found = new ArrayList<>(List.of(NONE));
    for (JsonNode line : JsonLines.of("/org/polybius/seed/substitutions.jsonl")) {
      if (line.path("text").asText().equals(text)
          && line.path("dimension").asText().equals(dimension)) {
        found.add(new Substitution(line.path("name").asText(), words(line.path("words"))));
      }
    }
    return found;
  }

  private static Map<String, String> words(JsonNode object) {
    return object.properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().asText()));
  }

  /** Both substitutions at once; they must not share an old word. */
  Substitution and(Substitution other) {
    Map<String, String> both = new TreeMap<>(words);
    other.words.forEach(
        (old, replacement) -> {
          if (both.put(old, replacement) != null) {
            throw new IllegalArgumentException("replaced twice: " + old);
          }
        });
    return new Substitution(name + "; " + other.name, both);
  }

  /** The text with the new words. */
  String in(String text) {
    if (words.isEmpty()) {
      return text;
    }
    String alternatives =
        words.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "\\b(?:", ")(?!\\w)"));
    return Pattern.compile(alternatives).matcher(text).replaceAll(this::replacement);
  }

  private String replacement(MatchResult match) {
    return words.getOrDefault(match.group(), match.group());
  }

  /** The expectation with the new words and numbers. */
  JsonNode in(JsonNode expected) {
    if (expected.isTextual()) {
      return JsonNodeFactory.instance.textNode(in(expected.asText()));
    }
    if (expected.isIntegralNumber()) {
      return JsonNodeFactory.instance.numberNode(number(expected.asLong()));
    }
    if (expected.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      expected.forEach(element -> array.add(in(element)));
      return array;
    }
    if (expected.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      expected.properties().forEach(field -> object.set(field.getKey(), in(field.getValue())));
      return object;
    }
    return expected;
  }

  private long number(long old) {
    for (long step = 0; step <= 1; step++) {
      String replacement = words.get(Long.toString(old - step));
      if (replacement != null) {
        return Long.parseLong(replacement.replace(",", "")) + step;
      }
    }
    return old;
  }
}

package org.polybius.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Compares the claims of a reading with partial claims, both in the JSON contract {@code
 * polybius/1}. A partial claim says only what matters to a case:
 *
 * <ul>
 *   <li>an object matches when each of its fields matches; further fields of the claim do not
 *       count;
 *   <li>{@code null} and {@code []} demand that the field is absent or empty;
 *   <li>a list matches when each of its elements matches some element, or some member of a union of
 *       actors; anything else matches a list when it matches an element;
 *   <li>numbers are equal by value; two strings are equal but for case and {@code -} against {@code
 *       _};
 *   <li>a string matches a time by its EDTF form, a day also any time of day on it; and any other
 *       object when the object's words hold it, or its name, id or lemma is equal to it, or its
 *       antecedent's words hold it;
 *   <li>an object that meets the id of a claim is compared with that claim, so that links are
 *       tested without naming ids.
 * </ul>
 */
final class CaseMatcher {

  private final List<JsonNode> claims;
  private final Map<String, JsonNode> byId = new HashMap<>();

  /** Prepares for comparing with a reading, an object with a list {@code claims}. */
  CaseMatcher(JsonNode reading) {
    claims = elements(reading.path("claims")).toList();
    claims.forEach(claim -> byId.put(claim.path("id").asText(), claim));
  }

  /** The claims that the partial claim matches, in the order of the reading. */
  List<JsonNode> matching(JsonNode partial) {
    return claims.stream().filter(claim -> matches(partial, claim)).toList();
  }

  /**
   * What is wrong with the reading, in words; empty when nothing is.
   *
   * @param expect partial claims that must each match a claim
   * @param forbid partial claims that must match none
   */
  List<String> complaints(List<JsonNode> expect, List<JsonNode> forbid) {
    List<String> complaints = new ArrayList<>();
    for (JsonNode partial : expect) {
      if (matching(partial).isEmpty()) {
        complaints.add("missing: " + partial);
      }
    }
    for (JsonNode partial : forbid) {
      matching(partial).forEach(claim -> complaints.add("forbidden: " + partial + " is " + claim));
    }
    return complaints;
  }

  /** Whether a value of the contract has all that {@code expected} asks for. */
  boolean matches(JsonNode expected, JsonNode actual) {
    if (expected.isNull() || (expected.isArray() && expected.isEmpty())) {
      return isAbsent(actual);
    }
    if (expected.isArray()) {
      return elements(expected).allMatch(one -> matchesSome(one, actual));
    }
    if (actual.isArray()) {
      return matchesSome(expected, actual);
    }
    return expected.isObject() ? matchesObject(expected, actual) : matchesScalar(expected, actual);
  }

  private boolean matchesSome(JsonNode expected, JsonNode actual) {
    Stream<JsonNode> candidates = actual.isArray() ? elements(actual) : Stream.of(actual);
    return candidates
        .flatMap(one -> Stream.concat(Stream.of(one), elements(one.path("members"))))
        .anyMatch(one -> matches(expected, one));
  }

  private boolean matchesObject(JsonNode expected, JsonNode actual) {
    if (actual.isTextual()) {
      JsonNode linked = byId.get(actual.asText());
      return linked != null && matchesObject(expected, linked);
    }
    return actual.isObject()
        && expected.properties().stream()
            .allMatch(field -> matches(field.getValue(), actual.path(field.getKey())));
  }

  private static boolean matchesScalar(JsonNode expected, JsonNode actual) {
    if (expected.isNumber()) {
      return actual.isNumber() && expected.decimalValue().compareTo(actual.decimalValue()) == 0;
    }
    if (!expected.isTextual()) {
      return expected.equals(actual);
    }
    return actual.isObject()
        ? matchesWords(expected.asText(), actual)
        : actual.isTextual() && plain(expected.asText()).equals(plain(actual.asText()));
  }

  private static boolean matchesWords(String expected, JsonNode actual) {
    if (actual.has("edtf")) {
      String edtf = actual.path("edtf").asText();
      return edtf.equals(expected) || edtf.startsWith(expected + "T");
    }
    return words(actual).anyMatch(words -> words.contains(expected))
        || words(actual.path("antecedent")).anyMatch(words -> words.contains(expected))
        || Stream.of("name", "id", "lemma")
            .anyMatch(name -> actual.path(name).asText().equals(expected));
  }

  /** The stretches of text that an object of the contract carries. */
  private static Stream<String> words(JsonNode object) {
    return Stream.of(
            Stream.of(object.path("text")),
            Stream.of(object.path("span").path("text")),
            elements(object.path("spans")).map(span -> span.path("text")))
        .flatMap(nodes -> nodes)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText);
  }

  private static boolean isAbsent(JsonNode actual) {
    return actual.isMissingNode() || actual.isNull() || (actual.isArray() && actual.isEmpty());
  }

  private static String plain(String value) {
    return value.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.empty();
  }
}

package org.polybius.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** Countries that were concluded for actors against the words they were concluded from. */
final class ActorCheck {
  private final Rederive rederive;
  private final Findings findings;

  ActorCheck(Rederive rederive, Findings findings) {
    this.rederive = rederive;
    this.findings = findings;
  }

  /** Walks all values of the claims: actors stand in many fields. */
  void walk(JsonNode node, String path) {
    if (node.has("countryInferredFrom")) {
      country(node, path);
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      walk(field.getValue(), path + "/" + field.getKey().replace("~", "~0").replace("/", "~1"));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(node.get(i), path + "/" + i);
    }
  }

  private void country(JsonNode actor, String path) {
    String got = actor.path("country").textValue();
    for (JsonNode from : actor.path("countryInferredFrom")) {
      String words = from.path("text").asText();
      Set<String> named = rederive.countries(words);
      if (got == null || !named.contains(got)) {
        String message = "the words \"" + words + "\" do not name this country";
        String expected = named.isEmpty() ? null : String.join(" or ", named);
        findings.add(path + "/country", Finding.Rule.COUNTRY, message, expected, got);
      }
    }
  }
}

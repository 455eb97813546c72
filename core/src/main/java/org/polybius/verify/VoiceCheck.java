package org.polybius.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Voices against the statements of the report, and referents against the register. */
final class VoiceCheck {
  private final Document document;
  private final Findings findings;
  private final Set<String> speakers = new HashSet<>();
  private final Map<String, String> registered = new HashMap<>();

  VoiceCheck(Document document, Findings findings) {
    this.document = document;
    this.findings = findings;
    for (Document.Entry statement : document.claims("statement")) {
      speakers.add(statement.node().path("speaker").path("ref").asText());
    }
  }

  void run() {
    for (Document.Entry claim : document.claims()) {
      JsonNode voice = claim.node().path("voice");
      for (int i = 0; i < voice.size(); i++) {
        String ref = voice.get(i).path("ref").asText();
        if (!speakers.contains(ref)) {
          findings.add(
              claim.path() + "/voice/" + i,
              Finding.Rule.VOICE,
              "makes no statement in this report",
              null,
              ref);
        }
      }
      if (claim.kind().equals("statement")) {
        chain(claim);
      }
      referents(claim.node(), claim.path());
    }
  }

  /** The voice of a statement is that of the one around it, and the speaker of that one. */
  private void chain(Document.Entry statement) {
    Document.Entry outer = document.claim(statement.text("inside"));
    List<String> expected = new ArrayList<>();
    if (outer != null) {
      expected.addAll(refs(outer.node().path("voice")));
      JsonNode speaker = outer.node().path("speaker").path("ref");
      if (speaker.isTextual()) {
        expected.add(speaker.textValue());
      }
    }
    List<String> got = refs(statement.node().path("voice"));
    if (!got.equals(expected)) {
      String message =
          outer == null
              ? "a statement inside no other has a voice"
              : "voice is not that of " + outer.id() + " and its speaker";
      findings.add(
          statement.path() + "/voice",
          Finding.Rule.VOICE,
          message,
          expected.toString(),
          got.toString());
    }
  }

  private static List<String> refs(JsonNode actors) {
    List<String> refs = new ArrayList<>();
    actors.forEach(actor -> refs.add(actor.path("ref").asText()));
    return refs;
  }

  /** Equal refs are one referent: they cannot have two ids in the register. */
  private void referents(JsonNode node, String path) {
    String ref = node.path("ref").textValue();
    String id = node.path("id").textValue();
    if (ref != null && id != null) {
      String before = registered.putIfAbsent(ref, id);
      if (before != null && !before.equals(id)) {
        findings.add(
            path + "/id", Finding.Rule.REFERENT, "referent " + ref + " has two ids", before, id);
      }
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      JsonNode value = field.getValue();
      for (int i = 0; value.isArray() && i < value.size(); i++) {
        referents(value.get(i), path + "/" + field.getKey() + "/" + i);
      }
      if (value.isObject()) {
        referents(value, path + "/" + field.getKey());
      }
    }
  }
}

package org.polybius.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Every object with offsets, wherever it stands: do its words stand there? */
final class SpanCheck {
  private final Findings findings;
  private final String text;
  private final String title;

  SpanCheck(Document document, Findings findings) {
    this.findings = findings;
    this.text = document.report().path("text").asText();
    this.title = document.report().path("title").asText("");
  }

  void walk(JsonNode node, String path) {
    if (node.isObject()) {
      if (node.has("start") || node.has("end")) {
        span(node, path);
      }
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        walk(field.getValue(), path + "/" + field.getKey().replace("~", "~0").replace("/", "~1"));
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), path + "/" + i);
      }
    }
  }

  private void span(JsonNode node, String path) {
    String field = node.path("in").asText("text");
    if (!field.equals("text") && !field.equals("title")) {
      findings.add(path + "/in", Finding.Rule.SPAN, "no such text", null, field);
      return;
    }
    String whole = field.equals("title") ? title : text;
    int start = node.path("start").asInt(-1);
    int end = node.path("end").asInt(-1);
    if (start < 0 || end <= start || end > whole.length()) {
      String range = "[" + start + ", " + end + ")";
      String bounds = "[0, " + whole.length() + ")";
      findings.add(path, Finding.Rule.SPAN, "span outside the " + field, bounds, range);
    } else {
      words(node, path, whole.substring(start, end));
    }
  }

  /** A failure has offsets and no copy of the words; all others have both. */
  private void words(JsonNode node, String path, String there) {
    String said = node.path("text").textValue();
    if (said == null) {
      if (!path.startsWith("/failures/")) {
        findings.add(path, Finding.Rule.SPAN, "span without its words", there, null);
      }
    } else if (!said.equals(there)) {
      findings.add(path + "/text", Finding.Rule.SPAN, "other words stand there", there, said);
    }
  }
}

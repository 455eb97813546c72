package org.polybius.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.read.html.WebPage;

/** A news item in ninjs (IPTC, 1.x with {@code body_text}, 2.x and 3.x with {@code bodies}). */
final class Ninjs {
  private final JsonNode tree;

  Ninjs(JsonNode tree) {
    this.tree = tree;
  }

  /** Whether a JSON object is a ninjs item rather than a report of ours. */
  static boolean is(JsonNode tree) {
    return tree.has("uri")
        && !tree.has("text")
        && (tree.has("body_text")
            || tree.has("body_xhtml")
            || tree.has("bodies")
            || tree.has("versioncreated")
            || tree.has("versionCreated"));
  }

  /** What the item says beside its text. */
  Given given() {
    String language = text("language");
    Given given =
        new Given(
            text("uri"),
            text("url"),
            null,
            first(
                text("firstcreated"),
                text("firstCreated"),
                text("versioncreated"),
                text("versionCreated")),
            first(text("headline"), listed("headlines", "value")),
            text("byline"),
            first(text("located"), listed("by", "located")),
            language == null || language.length() < 2 ? null : language.substring(0, 2),
            agencies());
    String created = first(text("firstcreated"), text("firstCreated"));
    String version = first(text("versioncreated"), text("versionCreated"));
    return created == null ? given : given.version(version, null);
  }

  /** The text of the item, "" when there is none; plain text counts before marked-up text. */
  String text() {
    String plain = first(text("body_text"), body("text/plain"));
    if (plain != null) {
      return plain;
    }
    String marked =
        first(
            text("body_xhtml"),
            text("body_html"),
            body("text/html"),
            body("application/xhtml+xml"));
    return marked == null ? "" : WebPage.of(marked, null).text();
  }

  private List<String> agencies() {
    List<String> names = new ArrayList<>();
    for (JsonNode source : tree.path("infosource")) {
      if (source.path("name").isTextual()) {
        names.add(source.path("name").asText());
      }
    }
    String holder = first(text("copyrightholder"), text("usageTerms"));
    return names.isEmpty() && holder != null && holder.length() < 80 ? List.of(holder) : names;
  }

  private @Nullable String body(String type) {
    for (JsonNode body : tree.path("bodies")) {
      if (body.path("contenttype").asText(body.path("contentType").asText()).equals(type)) {
        return body.path("value").isTextual() ? body.path("value").asText() : null;
      }
    }
    return null;
  }

  private @Nullable String listed(String list, String field) {
    JsonNode value = tree.path(list).path(0).path(field);
    return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
  }

  private @Nullable String text(String field) {
    JsonNode value = tree.path(field);
    return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}

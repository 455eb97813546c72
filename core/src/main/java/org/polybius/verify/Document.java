package org.polybius.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reading as it stands in JSON, right or wrong, with its claims by id. */
final class Document {
  /** One claim and the way to it. */
  record Entry(String id, String kind, String path, JsonNode node) {
    /** The text of a field, or null. */
    @Nullable String text(String field) {
      return node.path(field).textValue();
    }
  }

  private final JsonNode root;
  private final List<Entry> claims = new ArrayList<>();
  private final Map<String, Entry> byId = new LinkedHashMap<>();

  Document(JsonNode root) {
    this.root = root;
    JsonNode list = root.path("claims");
    for (int i = 0; i < list.size(); i++) {
      JsonNode claim = list.get(i);
      Entry entry =
          new Entry(claim.path("id").asText(), claim.path("kind").asText(), "/claims/" + i, claim);
      claims.add(entry);
      byId.putIfAbsent(entry.id(), entry);
    }
  }

  JsonNode root() {
    return root;
  }

  JsonNode report() {
    return root.path("report");
  }

  List<Entry> claims() {
    return claims;
  }

  List<Entry> claims(String kind) {
    return claims.stream().filter(claim -> claim.kind().equals(kind)).toList();
  }

  @Nullable Entry claim(@Nullable String id) {
    return id == null ? null : byId.get(id);
  }
}

package org.polybius.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.contract.ReadingJson;
import org.polybius.model.Report;
import org.polybius.pipeline.English;
import org.polybius.pipeline.Pipeline;

/** Reads short reports with the English pipeline and shows the readings in the JSON contract. */
final class Readings {
  private static final Pipeline PIPELINE = English.pipeline();

  private Readings() {}

  /** The reading of a report given by fields of the contract: id, title, published, text. */
  static JsonNode of(JsonNode fields) {
    String text = fields.path("text").asText();
    Report report =
        new Report(
            fields.path("id").asText("case"),
            sha256(text),
            null,
            optional(fields.path("title")),
            null,
            List.of(),
            null,
            null,
            optional(fields.path("published")),
            null,
            "en",
            text,
            Map.of());
    return ReadingJson.tree(PIPELINE.read(report));
  }

  private static @Nullable String optional(JsonNode field) {
    return field.isTextual() ? field.asText() : null;
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The reading of a report given as the plain text of a file. */
  static JsonNode ofText(String text) {
    return of(JsonNodeFactory.instance.objectNode().put("text", text));
  }
}

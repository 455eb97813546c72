package org.polybius.evaluation.truce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The claims of a gold folder, with the texts they point into.
 *
 * @param documents in the order of {@code claims.jsonl}
 */
public record GoldClaims(List<Document> documents) {

  /** A report with the claims it makes. */
  public static final class Document {
    private final String id;
    private final String text;
    private final List<Item> items;

    Document(String id, String text, List<Item> items) {
      this.id = id;
      this.text = text;
      this.items = List.copyOf(items);
    }

    /** Id of the report. */
    public String id() {
      return id;
    }

    String text() {
      return text;
    }

    List<Item> items() {
      return items;
    }
  }

  /** Copies the list. */
  public GoldClaims {
    documents = List.copyOf(documents);
  }

  /**
   * Reads a folder.
   *
   * @param reports JSON Lines with {@code id} and {@code text}
   * @param claims JSON Lines as {@code check.py} writes them, with offsets
   * @throws IOException if a file cannot be read or a claim's report is missing
   */
  public static GoldClaims read(Path reports, Path claims) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Map<String, String> texts = new HashMap<>();
    for (String line : Files.readAllLines(reports, StandardCharsets.UTF_8)) {
      JsonNode report = mapper.readTree(line);
      texts.put(report.path("id").asText(), report.path("text").asText());
    }
    List<Document> documents = new ArrayList<>();
    for (String line : Files.readAllLines(claims, StandardCharsets.UTF_8)) {
      JsonNode node = mapper.readTree(line);
      String id = node.path("id").asText();
      String text = texts.get(id);
      if (text == null) {
        throw new IOException(claims + ": no report " + id + " in " + reports);
      }
      documents.add(new Document(id, text, GoldItems.of(node)));
    }
    return new GoldClaims(documents);
  }
}

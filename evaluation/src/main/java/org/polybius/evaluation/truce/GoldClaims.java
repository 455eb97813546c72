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
import org.polybius.evaluation.Inputs;
import org.polybius.evaluation.Sample;
import org.polybius.model.Report;

/**
 * The claims of a gold folder, with the texts they point into.
 *
 * @param documents in the order of {@code claims.jsonl}
 */
public record GoldClaims(List<Document> documents) {

  /** A report with the claims it makes. */
  public static final class Document {
    private final Report report;
    private final List<Item> items;

    Document(Report report, List<Item> items) {
      this.report = report;
      this.items = List.copyOf(items);
    }

    /** The report, without its claims. */
    public Report report() {
      return report;
    }

    String id() {
      return report.id();
    }

    String text() {
      return report.text();
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
    Map<String, Report> byId = new HashMap<>();
    reports(reports).forEach(r -> byId.put(r.id(), r));
    List<Document> documents = new ArrayList<>();
    for (String line : Files.readAllLines(claims, StandardCharsets.UTF_8)) {
      JsonNode node = mapper.readTree(line);
      String id = node.path("id").asText();
      Report report = byId.get(id);
      if (report == null) {
        throw new IOException(claims + ": no report " + id + " in " + reports);
      }
      documents.add(new Document(report, GoldItems.of(node)));
    }
    return new GoldClaims(documents);
  }

  /** The documents of a sample. */
  GoldClaims of(Sample sample) {
    return new GoldClaims(documents.stream().filter(d -> sample.takes(d.id())).toList());
  }

  /** All reports of a file, with or without claims. */
  static List<Report> reports(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<Report> reports = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      reports.add(report(mapper.readTree(line)));
    }
    return reports;
  }

  private static Report report(JsonNode line) {
    return Inputs.report(
        line.path("id").asText(),
        line.path("title").asText(null),
        line.path("published").asText(null),
        line.path("text").asText());
  }

  /** The reports of all documents. */
  public List<Report> reports() {
    return documents.stream().map(Document::report).toList();
  }
}

package org.polybius.evaluation.truce;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polybius.evaluation.GoldFiles;
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
   * @param reports by id
   * @param claims JSON Lines as {@code check.py} writes them, with offsets
   * @param broken takes a line per line of the file that cannot be read or whose report is missing,
   *     and per claim that does not stand where it says
   * @throws IOException if the file cannot be read
   */
  static GoldClaims read(List<Report> reports, Path claims, List<String> broken)
      throws IOException {
    Map<String, Report> byId = new HashMap<>();
    reports.forEach(r -> byId.put(r.id(), r));
    List<Document> documents = new ArrayList<>();
    for (GoldFiles.Entry entry : GoldFiles.lines(claims, broken)) {
      String id = entry.json().path("id").asText();
      Report report = byId.get(id);
      if (report == null) {
        broken.add(entry.id() + ": no report '" + id + "'");
      } else if (!entry.json().path("claims").isArray()) {
        broken.add(entry.id() + ": no claims");
      } else {
        documents.add(new Document(report, GoldItems.of(entry, report.text(), broken)));
      }
    }
    return new GoldClaims(documents);
  }

  /** The documents of a sample. */
  GoldClaims of(Sample sample) {
    return new GoldClaims(documents.stream().filter(d -> sample.takes(d.id())).toList());
  }

  /**
   * All reports of a file, with or without claims.
   *
   * @param broken takes a line per line of the file that is no report
   */
  static List<Report> reports(Path file, List<String> broken) throws IOException {
    List<Report> reports = new ArrayList<>();
    for (GoldFiles.Entry entry : GoldFiles.lines(file, broken)) {
      try {
        reports.add(report(entry.json()));
      } catch (IllegalArgumentException e) {
        broken.add(entry.id() + ": " + e.getMessage());
      }
    }
    return reports;
  }

  private static Report report(JsonNode line) {
    String text = line.path("text").asText();
    if (text.isBlank()) {
      throw new IllegalArgumentException("a report without text");
    }
    return Inputs.report(
        line.path("id").asText(),
        line.path("title").asText(null),
        line.path("published").asText(null),
        text);
  }

  /** The reports of all documents. */
  List<Report> reports() {
    return documents.stream().map(Document::report).toList();
  }
}

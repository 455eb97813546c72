package org.polybius.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.polybius.contract.ReadingJson;
import org.polybius.pipeline.English;
import org.polybius.pipeline.Pipeline;
import org.polybius.read.JsonLinesReader;
import org.polybius.read.Limits;
import org.polybius.read.PlainTextReader;
import org.polybius.read.ReadResult;
import org.polybius.read.ReportReader;

/** Reads short reports with the English pipeline and shows the readings in the JSON contract. */
final class Readings {
  private static final Pipeline PIPELINE = English.pipeline();

  private Readings() {}

  /** The reading of a report given by fields of the contract: id, title, published, text. */
  static JsonNode of(JsonNode fields) {
    ObjectNode report = fields.deepCopy();
    report.put("language", "en");
    return read(new JsonLinesReader(Limits.DEFAULT), report.toString());
  }

  /** The reading of a report given as the plain text of a file. */
  static JsonNode ofText(String text) {
    return read(new PlainTextReader(Limits.DEFAULT), text);
  }

  private static JsonNode read(ReportReader reader, String document) {
    List<ReadResult> results = new ArrayList<>();
    try {
      reader.read(
          "case",
          new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
          results::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (results.size() == 1 && results.get(0) instanceof ReadResult.Success success) {
      return ReadingJson.tree(PIPELINE.read(success.report()));
    }
    throw new IllegalStateException("not one report: " + results);
  }
}

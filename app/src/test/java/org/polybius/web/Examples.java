package org.polybius.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.polybius.model.Reading;
import org.polybius.pipeline.English;
import org.polybius.pipeline.Pipeline;
import org.polybius.read.Limits;
import org.polybius.read.ReadResult;
import org.polybius.read.ReportFiles;

/** The example reports, as {@code polybius demo} reads them. */
final class Examples {
  private static final Path REPORTS =
      Path.of(System.getProperty("polybius.root", ".."), "examples/truce-2023/reports.jsonl");

  private Examples() {}

  static List<Reading> readings() throws IOException {
    Pipeline pipeline = English.pipeline();
    List<Reading> readings = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(REPORTS))) {
      new ReportFiles(Limits.DEFAULT)
          .read(
              "reports.jsonl",
              in,
              result -> {
                if (result instanceof ReadResult.Success read) {
                  readings.add(pipeline.read(read.report()));
                }
              });
    }
    return readings;
  }
}

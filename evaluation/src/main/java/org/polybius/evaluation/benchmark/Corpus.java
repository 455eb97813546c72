package org.polybius.evaluation.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.polybius.extract.ReportContext;
import org.polybius.extract.event.EventReader;
import org.polybius.extract.figure.FigureReader;
import org.polybius.model.EventClaim;
import org.polybius.model.FigureClaim;
import org.polybius.model.Report;
import org.polybius.pipeline.English;
import org.polybius.pipeline.Pipeline;
import org.polybius.read.JsonLinesReader;
import org.polybius.read.Limits;
import org.polybius.read.ReadResult;

/**
 * Twenty reports of {@code examples/truce-2023/reports.jsonl} with all that a stage needs of the
 * stages before it. Run in the root of the repository, or name it with {@code -Dpolybius.root}.
 */
@State(Scope.Benchmark)
public class Corpus {
  private static final int REPORTS = 20;

  /** The file's first lines, as they are. */
  byte[] bytes = new byte[0];

  /** The reports, each with what was read of it so far. */
  final List<Prepared> reports = new ArrayList<>();

  /** Reads them all. */
  Pipeline pipeline = English.pipeline();

  /**
   * A report and what the stages before an extractor made of it.
   *
   * @param events for the extractors after that of events
   * @param figures for that of agreements
   */
  record Prepared(
      Report report, ReportContext context, List<EventClaim> events, List<FigureClaim> figures) {
    int sentences() {
      return context.text().sentences().size();
    }
  }

  /** Reads the file and prepares the reports, once per trial. */
  @Setup(Level.Trial)
  public void prepare() throws IOException {
    Path root = Path.of(System.getProperty("polybius.root", "."));
    Path file = root.resolve("examples/truce-2023/reports.jsonl");
    try (var lines = Files.lines(file)) {
      bytes = String.join("\n", lines.limit(REPORTS).toList()).getBytes(UTF_8);
    }
    EventReader events = new EventReader();
    FigureReader figures = FigureReader.english();
    for (Report report : read(bytes)) {
      ReportContext context = pipeline.context(report);
      List<EventClaim> found = events.extract(context);
      reports.add(new Prepared(report, context, found, figures.extract(context, found)));
    }
  }

  /** The reports of a file in JSON Lines. */
  static List<Report> read(byte[] jsonLines) throws IOException {
    List<Report> reports = new ArrayList<>();
    new JsonLinesReader(Limits.DEFAULT)
        .read(
            "reports.jsonl",
            new ByteArrayInputStream(jsonLines),
            result -> {
              if (result instanceof ReadResult.Success success) {
                reports.add(success.report());
              }
            });
    return reports;
  }

  /** Sentences and bytes worked on: JMH divides them by the time. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Work {
    /** Sentences worked on. */
    public long sentences;

    /** Bytes of text, in UTF-8, worked on. */
    public long bytes;

    void add(Prepared prepared) {
      sentences += prepared.sentences();
      bytes += prepared.report().text().getBytes(UTF_8).length;
    }
  }
}

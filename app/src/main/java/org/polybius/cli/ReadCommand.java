package org.polybius.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.polybius.export.TextReading;
import org.polybius.model.Failure;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.pipeline.English;
import org.polybius.pipeline.Pipeline;
import org.polybius.read.Limits;
import org.polybius.read.ReadResult;
import org.polybius.read.ReportFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code polybius read}: prints what reports say, and stores nothing. */
@Command(
    name = "read",
    sortOptions = false,
    description = {
      "Prints what reports say, and stores nothing.",
      "",
      "Statements, events, figures, agreements and contacts, each with its words and with those on",
      "whose word it stands.",
      ""
    })
final class ReadCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "reports: plain text, web pages as saved (HTML), JSON Lines, CSV, NITF and NewsML-G2,"
            + " ninjs,",
        "mail (EML, mbox), web archives (WARC); - is standard input"
      })
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Format.Converter.class,
      description = {
        "table: text for a terminal (default)",
        "json: the contract polybius/1; one object, or one a line where there are several reports",
        "html: one page with the text and its claims, which needs no other file"
      })
  private Format format = Format.TABLE;

  @Mixin private ColumnsOption columns = new ColumnsOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "write there instead of to standard output")
  private @Nullable Path output;

  ReadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (output == null) {
      return readAll(console.out(), console.colour());
    }
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(output), false, StandardCharsets.UTF_8)) {
      return readAll(out, false);
    } catch (IOException e) {
      console.say("polybius: " + output + ": cannot be written: " + Inputs.reason(e));
      return Exit.NOTHING;
    }
  }

  private int readAll(PrintStream out, boolean colour) {
    TextReading text = new TextReading(console.lineWidth(), colour);
    Call call = new Call(ReadingWriter.of(format, out, text, files.size() > 1));
    ReportFiles source = new ReportFiles(Limits.DEFAULT, columns.columns());
    for (String file : files) {
      open(source, file, call);
      if (out.checkError()) {
        break; // whoever read our output has heard enough
      }
    }
    return call.end(out);
  }

  private void open(ReportFiles source, String file, Call call) {
    if (file.equals("-")) {
      call.name = "standard input";
      source.read(call.name, new BufferedInputStream(console.in()), call);
      return;
    }
    call.name = file;
    try {
      source.read(Path.of(file), call);
    } catch (InvalidPathException e) {
      call.failed(file + ": is no name of a file");
    }
  }

  /** One call of the command: what has been read so far, and what could not be. */
  private final class Call implements Consumer<ReadResult> {
    private final ReadingWriter writer;
    private @Nullable Pipeline pipeline;
    private String name = "";
    private long done;
    private long failures;

    Call(ReadingWriter writer) {
      this.writer = writer;
    }

    @Override
    public void accept(ReadResult result) {
      if (result instanceof ReadResult.Refused refused) {
        failed(refused.failure().message());
      } else if (result instanceof ReadResult.Success success) {
        read(success);
      }
    }

    private void read(ReadResult.Success success) {
      Reading reading = pipeline().read(success.report());
      boolean understood = reading.failures().isEmpty() || !reading.claims().isEmpty();
      List<Failure> all = new ArrayList<>(success.failures());
      all.addAll(reading.failures());
      for (Failure failure : all) {
        failed(where(success.report()) + ": " + failure.message());
      }
      done += understood ? 1 : 0;
      writer.write(
          new Reading(
              reading.report(), reading.run(), all, reading.claims(), reading.fingerprint()));
    }

    /** The file, and the report where it came with an id of its own. */
    private String where(Report report) {
      return report.sha256().startsWith(report.id()) ? name : name + ": report " + report.id();
    }

    private void failed(String message) {
      failures++;
      console.say("polybius: " + message);
    }

    /** Loading the models takes a second: not before there is something to read. */
    private Pipeline pipeline() {
      Pipeline loaded = pipeline;
      if (loaded == null) {
        loaded = English.pipeline();
        pipeline = loaded;
      }
      return loaded;
    }

    int end(PrintStream out) {
      writer.close();
      out.flush();
      if (failures > 0) {
        String read = Counted.of(done, "report") + " read, ";
        console.say("polybius: " + read + Counted.of(failures, "failure"));
      }
      return Exit.of(done, failures);
    }
  }
}

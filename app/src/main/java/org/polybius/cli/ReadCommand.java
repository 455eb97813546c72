package org.polybius.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.export.TextReading;
import org.polybius.model.Failure;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.pipeline.English;
import org.polybius.pipeline.Pipeline;
import picocli.CommandLine.Command;
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
final class ReadCommand implements Callable<Integer>, ReportFiles.Sink {
  private final Console console;
  private @Nullable Pipeline pipeline;
  private @Nullable ReadingWriter writer;
  private long done;
  private long failures;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "reports: plain text, or JSON Lines with one report a line; - is standard input")
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
    ReadingWriter to = ReadingWriter.of(format, out, new TextReading(console.lineWidth(), colour));
    writer = to;
    ReportFiles source = new ReportFiles(console.in());
    for (String file : files) {
      source.read(file, this);
      if (out.checkError()) {
        break; // whoever read our output has heard enough
      }
    }
    if (done > 0) {
      to.close();
    }
    out.flush();
    if (failures > 0) {
      console.say(
          "polybius: " + Counted.of(done, "report") + " read, " + Counted.of(failures, "failure"));
    }
    return Exit.of(done, failures);
  }

  @Override
  public void report(String where, Report report) {
    Reading reading = pipeline().read(report);
    for (Failure failure : reading.failures()) {
      failure(where, failure.message());
    }
    if (reading.failures().isEmpty() || !reading.claims().isEmpty()) {
      done++;
    }
    java.util.Objects.requireNonNull(writer).write(reading);
  }

  @Override
  public void failure(String where, String reason) {
    failures++;
    console.say("polybius: " + where + ": " + reason);
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
}

package org.polybius.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.polybius.ledger.Archive;
import org.polybius.read.Limits;
import org.polybius.read.ReportFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code polybius ingest}: brings reports into the ledger. */
@Command(
    name = "ingest",
    sortOptions = false,
    description = {
      "Brings reports into the ledger: reads them, and reconciles what they say.",
      "",
      "A report that is there already (same text and address) is passed over, so that an ingest",
      "that was cut off is finished by running it again.",
      ""
    })
final class IngestCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Console console;

  @Mixin private LedgerOption ledger;

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = {
        "files of reports, folders of such files, - for standard input; formats as for read"
      })
  private List<String> names = new ArrayList<>();

  IngestCommand(Console console, Clock clock) {
    this.console = console;
    this.ledger = new LedgerOption(clock);
  }

  @Override
  public Integer call() {
    Sources sources = new Sources();
    boolean input = false;
    List<String> failures = new ArrayList<>();
    for (String name : names) {
      if (name.equals(STANDARD_INPUT)) {
        input = true;
      } else {
        add(sources, name, failures);
      }
    }
    try (Archive archive = ledger.open();
        Progress progress = new Progress(console, "reading", -1)) {
      Count count = new Count(console, progress);
      failures.forEach(count::failed);
      ingest(archive, sources.files(), input, count);
      if (sources.passedOver() > 0) {
        console.say(
            "polybius: passed over "
                + Counted.of(sources.passedOver(), "file")
                + " of other kinds");
      }
      Settling.settle(console, archive);
      console.out().println(count.summary());
      return count.exit();
    }
  }

  private static void add(Sources sources, String name, List<String> failures) {
    try {
      sources.add(name);
    } catch (IOException e) {
      failures.add(name + ": " + Inputs.reason(e));
    }
  }

  private void ingest(Archive archive, List<Path> files, boolean input, Count count) {
    ReportFiles reader = new ReportFiles(Limits.DEFAULT);
    try (Ingest ingest = new Ingest(archive, new Reader(), Reader.threads(), count)) {
      if (input) {
        ingest.from("standard input");
        reader.read("standard input", new BufferedInputStream(console.in()), ingest);
      }
      for (Path file : files) {
        ingest.from(file.toString());
        reader.read(file, ingest);
      }
      ingest.finish();
    }
  }
}

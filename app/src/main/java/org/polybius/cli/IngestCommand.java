package org.polybius.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.cli.WebOption.Web;
import org.polybius.fetch.WebAddress;
import org.polybius.ledger.Archive;
import org.polybius.read.Limits;
import org.polybius.read.ReportFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code polybius ingest}: brings reports into the ledger. */
@Command(
    name = "ingest",
    sortOptions = false,
    description = {
      "Brings reports into the ledger: reads them, and reconciles what they say.",
      "",
      "A report that is there already (same text and address) is passed over, so that an ingest",
      "that was cut off is finished by running it again. A page whose text has changed since is a",
      "new version of the report: the ledger keeps both.",
      ""
    })
final class IngestCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Console console;
  private final Clock clock;

  @Mixin private LedgerOption ledger;

  @Mixin private ColumnsOption columns = new ColumnsOption();

  @Mixin private WebOption webOption = new WebOption();

  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description = {
        "files of reports, folders of such files, - for standard input; formats as for read;",
        "http(s) addresses of pages and feeds (RSS, Atom); tables of events that people coded",
        "(ACLED, UCDP GED), which count as what those people say: --columns text=notes has the",
        "notes read instead"
      })
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--gdelt",
      paramLabel = "FILE",
      description = {
        "fetch the reports that a table of GDELT names (mentions, gkg or export, packed or not),"
            + " or",
        "one of its lists of files; such a file is recognised among the sources too"
      })
  private List<Path> gdelt = new ArrayList<>();

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "1000",
      description = "how many reports lists of GDELT may bring (default: 1000)")
  private long most;

  @Option(
      names = "--processes",
      paramLabel = "N",
      defaultValue = "0",
      description = {
        "read with so many processes, each with its own memory and models, instead of with threads",
        "of this one (default: 0): for one big machine"
      })
  private int processes;

  private @Nullable Web web;

  IngestCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
    this.ledger = new LedgerOption(clock);
  }

  @Override
  public Integer call() {
    if (processes < 0) {
      throw ledger.wrong("--processes: " + processes + " is less than 0");
    }
    if (names.isEmpty() && gdelt.isEmpty()) {
      throw ledger.wrong("Missing required parameter: 'SOURCE'");
    }
    ReportFiles files = new ReportFiles(Limits.DEFAULT, columns.columns());
    try (Archive archive = ledger.open();
        Progress progress = new Progress(console, "reading", -1)) {
      Count count = new Count(console, progress);
      int threads = processes == 0 ? Reader.threads() : processes;
      try (ReaderProcesses others = new ReaderProcesses();
          Ingest ingest =
              new Ingest(archive, processes == 0 ? new Reader() : others, threads, count)) {
        gather(
            new Gathering(files, ingest, count, () -> web(archive), !columns.named(), most), count);
        ingest.finish();
        keepVisits(count);
      }
      Settling.settle(console, archive);
      console.out().println(count.summary());
      return count.exit();
    }
  }

  private void gather(Gathering gathering, Count count) {
    Sources sources = new Sources();
    for (String name : names) {
      try {
        if (name.equals(STANDARD_INPUT)) {
          gathering.stream("standard input", console.in());
        } else if (WebAddress.looksLike(name)) {
          gathering.address(name);
        } else {
          sources.add(name);
        }
      } catch (IOException e) {
        count.failed(name + ": " + Inputs.reason(e));
      }
    }
    sources.files().forEach(gathering::file);
    gdelt.forEach(gathering::list);
    if (sources.passedOver() > 0) {
      String passed = Counted.of(sources.passedOver(), "file");
      console.say("polybius: passed over " + passed + " of other kinds");
    }
  }

  private Web web(Archive archive) throws IOException {
    Web opened = web;
    if (opened == null) {
      opened = webOption.open(ledger.beside("-visits.json"), archive, clock);
      web = opened;
    }
    return opened;
  }

  private void keepVisits(Count count) {
    if (web == null) {
      return;
    }
    try (Web opened = web) {
      opened.save();
    } catch (IOException e) {
      count.failed("what was fetched when cannot be kept: " + Inputs.reason(e));
    }
  }
}

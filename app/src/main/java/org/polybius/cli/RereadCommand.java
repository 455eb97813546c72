package org.polybius.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.polybius.coder.CodedTable;
import org.polybius.ledger.Archive;
import org.polybius.model.Reading;
import org.polybius.model.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code polybius reread}: reads the ledger's reports with the rules and models of today. */
@Command(
    name = "reread",
    sortOptions = false,
    description = {
      "Reads the reports of the ledger with the rules and models of this version.",
      "",
      "The new readings stand beside the old ones and count from now on. Reports that these rules",
      "and models have read are passed over, and so are reports that people coded: ingest their",
      "tables again to have them coded by this version.",
      ""
    })
final class RereadCommand implements Callable<Integer> {
  private static final int PAGE = 200;

  private final Console console;
  private final Reader reader = new Reader();

  @Mixin private LedgerOption ledger;

  RereadCommand(Console console, Clock clock) {
    this.console = console;
    this.ledger = new LedgerOption(clock);
  }

  @Override
  public Integer call() {
    try (Archive archive = ledger.openExisting();
        Progress progress = new Progress(console, "reading", archive.size())) {
      Count count = new Count(console, progress);
      try (Ingest ingest = new Ingest(archive, reader, Reader.threads(), count)) {
        ingest.from(archive.toString());
        sayCoded(read(archive, ingest));
      }
      Settling.settle(console, archive);
      console.out().println(count.summary());
      return count.exit();
    }
  }

  private void sayCoded(long coded) {
    if (coded > 0) {
      console.say(
          "polybius: "
              + Counted.of(coded, "report")
              + " that people coded passed over; ingest "
              + (coded == 1 ? "its table" : "their tables")
              + " again to have them coded by this version");
    }
  }

  /** Reads what is due; how many reports that people coded were passed over. */
  private long read(Archive archive, Ingest ingest) {
    long coded = 0;
    Run run = reader.pipeline().run();
    String after = "";
    for (List<String> page = archive.unread(run, after, PAGE);
        !page.isEmpty();
        page = archive.unread(run, after, PAGE)) {
      for (String id : page) {
        Reading kept = archive.reading(id).orElseThrow();
        if (CodedTable.made(kept.run())) {
          coded++;
        } else {
          ingest.read(kept.report(), List.of());
        }
        after = id;
      }
    }
    ingest.finish();
    return coded;
  }
}

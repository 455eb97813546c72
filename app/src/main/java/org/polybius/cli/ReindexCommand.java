package org.polybius.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.polybius.ledger.Archive;
import org.polybius.query.Desk;
import org.polybius.search.lucene.Reindex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code polybius reindex}: makes the search index of a ledger anew. */
@Command(
    name = "reindex",
    sortOptions = false,
    description = {
      "Makes the index that search looks into anew from the ledger. The old one answers until the",
      "new one is complete. The index holds nothing that is not in the ledger.",
      ""
    })
final class ReindexCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LedgerOption ledger;

  @Mixin private IndexOption index = new IndexOption();

  ReindexCommand(Console console, Clock clock) {
    this.console = console;
    this.ledger = new LedgerOption(clock);
  }

  @Override
  public Integer call() {
    try (Archive opened = ledger.openExisting();
        Progress progress = new Progress(console, "Indexing", opened.size())) {
      if (!opened.pending(1).isEmpty()) {
        console.say("polybius: some reports are not reconciled yet; polybius rebuild does it");
      }
      long reports = new Reindex(new Desk(opened), progress::step).into(index.of(ledger));
      console.out().println(Counted.of(reports, "report") + " indexed");
      return Exit.DONE;
    }
  }
}

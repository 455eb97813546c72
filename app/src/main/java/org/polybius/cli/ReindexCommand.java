package org.polybius.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.polybius.ledger.Archive;
import org.polybius.query.Desk;
import org.polybius.search.Meaning;
import org.polybius.search.Meanings;
import org.polybius.search.lucene.Reindex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code polybius reindex}: makes the search index of a ledger anew. */
@Command(
    name = "reindex",
    sortOptions = false,
    description = {
      "Makes the index that search looks into anew from the ledger. The old one answers until the",
      "new one is complete. The index holds nothing that is not in the ledger.",
      "",
      "With --similar it also holds what sentences and claims mean, for search --similar. That"
          + " takes",
      "the optional module similar, which says how to get it when it is not there. Vectors of"
          + " words",
      "that the old index has are taken over.",
      ""
    })
final class ReindexCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LedgerOption ledger;

  @Mixin private IndexOption index = new IndexOption();

  @Option(
      names = "--similar",
      description =
          "also for search by meaning (English; about 200 sentences a second for each processor)")
  private boolean similar;

  ReindexCommand(Console console, Clock clock) {
    this.console = console;
    this.ledger = new LedgerOption(clock);
  }

  @Override
  public Integer call() {
    Meaning meaning = similar ? Meanings.installed() : null;
    try (Archive opened = ledger.openExisting();
        Progress progress = new Progress(console, "Indexing", opened.size())) {
      if (!opened.pending(1).isEmpty()) {
        console.say("polybius: some reports are not reconciled yet; polybius rebuild does it");
      }
      Reindex reindex = new Reindex(new Desk(opened), progress::step, meaning);
      long reports = reindex.into(index.of(ledger));
      console
          .out()
          .println(
              Counted.of(reports, "report")
                  + " indexed"
                  + (meaning == null ? "" : ", with meaning by " + meaning.model()));
      return Exit.DONE;
    }
  }
}

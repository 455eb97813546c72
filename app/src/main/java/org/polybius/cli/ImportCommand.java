package org.polybius.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.polybius.intake.Import;
import org.polybius.intake.Tables;
import org.polybius.ledger.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code polybius import}: brings what a cluster read into the ledger. */
@Command(
    name = "import",
    sortOptions = false,
    description = {
      "Brings the tables that the Spark jobs wrote into the ledger. What the cluster reconciled is",
      "taken over when it is of just the reports that the ledger then has; else the reports are",
      "reconciled here. A report that is there already is passed over.",
      ""
    })
final class ImportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LedgerOption ledger;

  @Parameters(paramLabel = "FOLDER", description = "the folder of the tables, on this machine")
  private Path folder = Path.of("");

  ImportCommand(Console console, Clock clock) {
    this.console = console;
    this.ledger = new LedgerOption(clock);
  }

  @Override
  public Integer call() {
    try (Tables tables = Tables.open(folder);
        Archive archive = ledger.open()) {
      long appended;
      boolean takenOver;
      try (Progress progress = new Progress(console, "importing", -1)) {
        Import work = new Import(tables, archive, progress::step);
        appended = work.append();
        takenOver = work.takeOver();
      }
      if (!tables.hasOriginals()) {
        console.say(
            "polybius: the tables hold no pages as they came, so that polybius original will find"
                + " none of these reports");
      }
      long settled = Settling.settle(console, archive);
      console.out().println(Counted.of(appended, "report") + " new; " + what(takenOver, settled));
      return Exit.DONE;
    } catch (IOException e) {
      console.say("polybius: " + e.getMessage());
      return Exit.NOTHING;
    }
  }

  private static String what(boolean takenOver, long settled) {
    return takenOver
        ? "what the cluster reconciled was taken over"
        : Counted.of(settled, "report") + " reconciled here";
  }
}

package org.polybius.cli;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.polybius.ledger.Archive;
import org.polybius.model.Original;
import org.polybius.model.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code polybius original}: gives back what a report was made from. */
@Command(
    name = "original",
    sortOptions = false,
    description = {
      "Writes what a report was made from, such as the web page as it came, to standard output:",
      "polybius original REPORT | polybius read -   finds its article anew.",
      ""
    })
final class OriginalCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LedgerOption ledger;

  @Parameters(paramLabel = "REPORT", description = "the id of the report")
  private String report = "";

  OriginalCommand(Console console, Clock clock) {
    this.console = console;
    this.ledger = new LedgerOption(clock);
  }

  @Override
  public Integer call() {
    try (Archive archive = ledger.openExisting()) {
      Optional<Reading> reading = archive.reading(report);
      if (reading.isEmpty()) {
        console.say("polybius: " + report + ": no such report");
        return Exit.NOTHING;
      }
      String raw = reading.get().report().rawSha256();
      Optional<Original> original = raw == null ? Optional.empty() : archive.original(raw);
      if (original.isEmpty()) {
        console.say("polybius: " + report + ": what it was made from is not kept, only its text");
        return Exit.NOTHING;
      }
      byte[] bytes = original.get().bytes();
      console.out().write(bytes, 0, bytes.length);
      console.out().flush();
      console.say("polybius: " + original.get());
      return Exit.DONE;
    }
  }
}

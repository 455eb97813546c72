package org.polybius.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.polybius.export.Harmless;
import org.polybius.ledger.Archive;
import org.polybius.ledger.Archive.FailureEntry;
import org.polybius.model.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code polybius failures}: lists what went wrong when reports were brought in. */
@Command(
    name = "failures",
    sortOptions = false,
    description = {
      "Lists what could not be read, understood or stored.",
      "",
      "One line each: when it was recorded, the stage, the code, the report, the message. A failure",
      "of a report that has been read anew since without it is not listed.",
      ""
    })
final class FailuresCommand implements Callable<Integer> {
  private static final int PAGE = 500;

  private final Console console;

  @Mixin private LedgerOption ledger;

  FailuresCommand(Console console, Clock clock) {
    this.console = console;
    this.ledger = new LedgerOption(clock);
  }

  @Override
  public Integer call() {
    long count = 0;
    long last = 0;
    try (Archive archive = ledger.openExisting()) {
      for (List<FailureEntry> page = archive.failures(last, PAGE);
          !page.isEmpty();
          page = archive.failures(last, PAGE)) {
        for (FailureEntry entry : page) {
          console.out().println(Harmless.line(line(entry)));
          last = entry.number();
          count++;
        }
      }
    }
    console.out().println(Counted.of(count, "failure"));
    return Exit.DONE;
  }

  private static String line(FailureEntry entry) {
    Failure failure = entry.failure();
    String report = entry.report() == null ? "" : "report " + entry.report() + ": ";
    String place =
        failure.span() == null
            ? ""
            : " [" + failure.span().start() + ", " + failure.span().end() + ")";
    String head = entry.recorded() + " " + failure.stage() + " " + failure.code() + " ";
    return head + report + failure.message() + place;
  }
}

package org.polybius.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.polybius.ledger.Archive;
import org.polybius.web.Binding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code polybius serve}: the situation room of a ledger, in a browser. */
@Command(
    name = "serve",
    sortOptions = false,
    description = {
      "Serves the situation room: pages for a browser, and the same answers as JSON.",
      "Answers this machine alone, or with --users whoever signs in, until it is stopped",
      "(Ctrl-C).",
      ""
    })
final class ServeCommand implements Callable<Integer> {
  private final Console console;
  private final Clock clock;

  @Mixin private LedgerOption ledger;

  @Mixin private IndexOption index = new IndexOption();

  @Mixin private ServerOption server = new ServerOption();

  ServeCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
    this.ledger = new LedgerOption(clock);
  }

  @Override
  public Integer call() throws InterruptedException {
    Binding binding = server.binding();
    try (Archive archive = ledger.openExisting()) {
      return server.serve(console, archive, binding, clock, index.of(ledger));
    }
  }
}

package org.polybius.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.polybius.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code polybius rebuild}: works out anew what follows from readings and decisions. */
@Command(
    name = "rebuild",
    sortOptions = false,
    description = {
      "Forgets what was reconciled and works it out anew from the readings and decisions of the",
      "ledger. The result is the same, unless this version of the program reconciles otherwise.",
      ""
    })
final class RebuildCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LedgerOption ledger;

  RebuildCommand(Console console, Clock clock) {
    this.console = console;
    this.ledger = new LedgerOption(clock);
  }

  @Override
  public Integer call() {
    try (Ledger opened = ledger.openExisting()) {
      long settled = Settling.rebuild(console, opened);
      console.out().println(Counted.of(settled, "report") + " reconciled");
      return Exit.DONE;
    }
  }
}

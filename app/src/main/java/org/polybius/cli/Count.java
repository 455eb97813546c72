package org.polybius.cli;

import org.polybius.ledger.Ledger.Appended;
import org.polybius.model.Reading;

/** Counts what an ingest brings and says what goes wrong while it goes on. */
final class Count implements Ingest.Witness {
  private static final int SHOWN = 100;

  private final Console console;
  private final Progress progress;
  private long fresh;
  private long anew;
  private long known;
  private long failures;

  Count(Console console, Progress progress) {
    this.console = console;
    this.progress = progress;
  }

  @Override
  public void appended(Reading reading, Appended outcome) {
    switch (outcome) {
      case NEW -> fresh++;
      case READ_ANEW -> anew++;
      case KNOWN -> known++;
      case ID_TAKEN -> {}
    }
    progress.step();
  }

  @Override
  public void known() {
    known++;
    progress.step();
  }

  @Override
  public void failed(String message) {
    failures++;
    if (failures <= SHOWN) {
      console.say("polybius: " + message);
    } else if (failures == SHOWN + 1) {
      console.say("polybius: further failures are not shown here; the ledger has them all");
    }
  }

  /** The last line of a command. */
  String summary() {
    String read = anew == 0 ? "" : Counted.of(anew, "report") + " read anew, ";
    String failed = failures == 0 ? "" : ", " + Counted.of(failures, "failure");
    return read + Counted.of(fresh, "report") + " added, " + known + " known already" + failed;
  }

  int exit() {
    return Exit.of(fresh + anew + known, failures);
  }
}

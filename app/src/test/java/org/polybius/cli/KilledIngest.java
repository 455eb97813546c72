package org.polybius.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.polybius.ledger.Archive;
import org.polybius.ledger.Ledger.Appended;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.read.ReadResult;
import org.polybius.reconcile.engine.Incremental;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;
import org.polybius.store.Synthetic;

/**
 * The program that {@link KillTest} kills: the ingest of the commands, which says on standard
 * output what has been acknowledged. It reads with the models, or makes its readings up, which is
 * faster.
 */
final class KilledIngest {
  private KilledIngest() {}

  /**
   * Arguments: the ledger, number of the first report, number after the last; whether to read with
   * the models.
   */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    out.println("begun");
    Function<Report, Reading> reader =
        Boolean.parseBoolean(args[3])
            ? new Reader()
            : report -> Synthetic.reading(report, Synthetic.RUN);
    try (Archive ledger = Ledgers.open(Address.of(args[0]), Clock.systemUTC());
        Ingest ingest = new Ingest(ledger, reader, 2, new Speaker(out))) {
      for (int n = Integer.parseInt(args[1]); n < Integer.parseInt(args[2]); n++) {
        ingest.accept(new ReadResult.Success(Synthetic.report(n), List.of()));
        if (n % 500 == 499) {
          new Incremental().settle(ledger, settled -> {});
        }
      }
      ingest.finish();
      new Incremental().settle(ledger, settled -> {});
      out.println("done");
    }
  }

  /** Says what was appended. */
  private record Speaker(PrintStream out) implements Ingest.Witness {
    @Override
    public void appended(Reading reading, Appended outcome) {
      out.println(outcome + " " + reading.report().id());
    }

    @Override
    public void known() {}

    @Override
    public void failed(String message) {
      out.println("failed " + message);
    }
  }
}

package org.polybius.evaluation.load;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.polybius.evaluation.growth.Crisis;
import org.polybius.evaluation.growth.Invention;
import org.polybius.ledger.Ledger;
import org.polybius.model.Reading;
import org.polybius.reconcile.engine.Incremental;
import org.polybius.reconcile.engine.Matters;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;

/** Makes a ledger of so many claims as are asked for, the same each time. */
public final class LargeLedger {
  private static final int APPENDED = 500;

  /** Reports settled at once: large, for the ledger alone matters here, not the way to it. */
  private static final int SETTLED = 3_000;

  private LargeLedger() {}

  /**
   * Adds to a ledger until it has at least so many claims, and says what it then has.
   *
   * @param args a ledger that is not there, or that an earlier run has left; then the number of
   *     claims
   */
  public static void main(String[] args) {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: LargeLedger LEDGER CLAIMS");
    }
    long wanted = Long.parseLong(args[1]);
    try (Ledger ledger = Ledgers.open(Address.of(args[0]), Clock.systemUTC())) {
      String made = String.format(Locale.ROOT, "%,d claims", fill(ledger, wanted));
      PrintStream out =
          new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
      out.println(made + " in " + String.format(Locale.ROOT, "%,d reports", ledger.size()));
    }
  }

  /**
   * Adds invented reports, then settles them.
   *
   * @param claims that the ledger has at least in the end
   * @return how many it has
   */
  public static long fill(Ledger ledger, long claims) {
    long there = ledger.size();
    long made = 0;
    List<Reading> batch = new ArrayList<>();
    for (int report = 0; made < claims || report < there; report++) {
      Reading reading = Invention.reading(Crisis.report(report));
      made += reading.claims().size();
      if (report >= there) {
        batch.add(reading);
      }
      if (batch.size() == APPENDED) {
        ledger.append(batch);
        batch.clear();
      }
    }
    ledger.append(batch);
    new Incremental(Matters.all(), SETTLED).settle(ledger, n -> {});
    return made;
  }
}

package org.polybius.evaluation.growth;

import com.sun.management.OperatingSystemMXBean;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.polybius.ledger.Ledger;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.pipeline.English;
import org.polybius.pipeline.Pipeline;
import org.polybius.read.Limits;
import org.polybius.read.ReadResult;
import org.polybius.read.ReportFiles;
import org.polybius.reconcile.engine.Incremental;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;

/**
 * Measures reconciling when nothing but reprints comes: each round brings every one of some reports
 * again, word for word, on its day, from another outlet. Worse than any archive: it shows that
 * reconciling ends. The reports are read once.
 */
public final class Reprints {
  private static final double MILLION = 1e6;
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Reprints() {}

  /**
   * Prints a table.
   *
   * @param args a ledger that is not there; a file of reports; how many rounds
   */
  public static void main(String[] args) {
    if (args.length != 3) {
      throw new IllegalArgumentException("usage: Reprints LEDGER REPORTS ROUNDS");
    }
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    List<Reading> readings = read(Path.of(args[1]));
    out.println("| reports | ms of processor a report, this round | MB of heap in use |");
    out.println("|---|---|---|");
    try (Ledger ledger = Ledgers.open(Address.of(args[0]), Clock.systemUTC())) {
      for (int round = 0; round < Integer.parseInt(args[2]); round++) {
        int number = round;
        long begun = PROCESS.getProcessCpuTime();
        ledger.append(readings.stream().map(reading -> reprinted(reading, number)).toList());
        new Incremental().settle(ledger, n -> {});
        double spent = (PROCESS.getProcessCpuTime() - begun) / MILLION / readings.size();
        out.println(String.format(Locale.ROOT, "| %d | %.1f | %d |", ledger.size(), spent, heap()));
      }
    }
  }

  private static List<Reading> read(Path file) {
    Pipeline pipeline = English.pipeline();
    List<Reading> readings = new ArrayList<>();
    new ReportFiles(Limits.DEFAULT)
        .read(
            file,
            result -> {
              if (result instanceof ReadResult.Success success) {
                readings.add(pipeline.read(success.report()));
              }
            });
    return readings;
  }

  private static Reading reprinted(Reading reading, int round) {
    Report was = reading.report();
    String outlet = "Outlet " + round;
    Report now =
        new Report(
            was.id() + "-" + round,
            was.sha256(),
            was.rawSha256(),
            was.title(),
            outlet,
            was.agencies(),
            was.byline(),
            was.datelinePlace(),
            was.published(),
            "https://example.org/" + round + "/" + was.id(),
            was.language(),
            was.text(),
            was.spans());
    return new Reading(
        now, reading.run(), reading.failures(), reading.claims(), reading.fingerprint());
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}

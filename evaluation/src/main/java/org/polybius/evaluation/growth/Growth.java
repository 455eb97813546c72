package org.polybius.evaluation.growth;

import com.sun.management.OperatingSystemMXBean;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.polybius.export.Asked;
import org.polybius.export.Sources;
import org.polybius.export.View;
import org.polybius.export.Views;
import org.polybius.ledger.Ledger;
import org.polybius.ledger.Workspace.Known;
import org.polybius.ledger.Workspace.Query;
import org.polybius.model.Reading;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.engine.Incremental;
import org.polybius.reconcile.engine.Matters;
import org.polybius.reconcile.engine.Situation;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;

/**
 * Measures how the time for a report, the memory and the time for a query grow with a ledger, on
 * invented readings: without reading, which takes the same for every report.
 */
public final class Growth {
  private static final int BATCH = 250;
  private static final int WARM = 2_000;
  private static final int RUNS = 21;

  /** How often a query is run that takes longer than {@link #LONGEST} ns. */
  private static final int FEWEST = 5;

  private static final long LONGEST = 500_000_000;
  private static final double MILLION = 1e6;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final Ledger ledger;
  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
  private int written;

  private Growth(Ledger ledger) {
    this.ledger = ledger;
    this.written = (int) ledger.size();
  }

  /**
   * Prints a table.
   *
   * @param args a ledger that is not there, or that an earlier run has left; then the numbers of
   *     reports to measure at, ascending, each at least 1000
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      throw new IllegalArgumentException("usage: Growth LEDGER REPORTS…");
    }
    Path warm = Files.createTempDirectory("growth");
    try (Ledger ledger = Ledgers.open(new Address.File(warm.resolve("w.db")), Clock.systemUTC())) {
      new Growth(ledger).grow(WARM);
    }
    try (Ledger ledger = Ledgers.open(Address.of(args[0]), Clock.systemUTC())) {
      new Growth(ledger).measure(Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray());
    }
  }

  private void measure(int[] sizes) {
    print("| reports | ms of processor a report | ms of wall clock a report | MB of heap in use |");
    print("|---|---|---|---|");
    int there = written;
    for (int size : Arrays.stream(sizes).filter(s -> s > there).toArray()) {
      int window = Math.min(size / 2, 5_000);
      grow(size - window);
      long processor = PROCESS.getProcessCpuTime();
      long wall = System.nanoTime();
      grow(size);
      print(
          "| %,d | %.2f | %.2f | %d |",
          size,
          (PROCESS.getProcessCpuTime() - processor) / MILLION / window,
          (System.nanoTime() - wall) / MILLION / window,
          heap());
    }
    print("");
    print("| query, with %,d reports | ms of processor | median ms | slowest ms |", written);
    print("|---|---|---|---|");
    queries();
  }

  /** Appends and settles reports until there are so many. */
  private void grow(int size) {
    while (written < size) {
      List<Reading> batch = new ArrayList<>();
      for (int i = 0; i < BATCH && written < size; i++) {
        batch.add(Invention.reading(Crisis.report(written++)));
      }
      ledger.append(batch);
      new Incremental().settle(ledger, n -> {});
    }
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private void queries() {
    Situation today = Situation.today(ledger.workspace());

    LocalDate day = Crisis.FIRST.plusDays(written / 400);
    Supplier<Situation> then = () -> Situation.asKnownOn(day, ledger.workspace());
    time("reference: one reading", () -> ledger.reading("g0000500"));
    for (Matter<?> matter : Matters.all()) {
      Query first = Query.first(matter.name(), 20);
      time(matter.name() + ", first page", () -> today.page(matter, first));
      time(matter.name() + ", a page in the middle", () -> today.page(matter, first.page(500, 20)));
      time(matter.name() + ", of one day", () -> today.page(matter, days(matter, day.toString())));
      time(matter.name() + ", of one actor", () -> today.page(matter, of(matter)));
    }
    for (View view : Views.all()) {
      String show = "show " + view.name();
      time(show, () -> view.page(new Sources(ledger, today), Asked.first(20)));
      time(
          show + " --as-known-on",
          () -> view.page(new Sources(ledger, then.get()), Asked.first(20)));
    }
  }

  private static Query days(Matter<?> matter, String day) {
    return new Query(matter.name(), Set.of(), "", day, day, Known.ANY, 0, 20);
  }

  private static Query of(Matter<?> matter) {
    return new Query(matter.name(), Set.of(Names.actor(4).id()), "", "", "", Known.ANY, 0, 20);
  }

  private void time(String name, Runnable query) {
    List<Long> times = new ArrayList<>();
    long begun = System.nanoTime();
    long processor = THREADS.getCurrentThreadCpuTime();
    while (times.size() < FEWEST
        || (times.size() < RUNS && System.nanoTime() - begun < LONGEST * times.size())) {
      long start = System.nanoTime();
      query.run();
      times.add(System.nanoTime() - start);
    }
    double worked = THREADS.getCurrentThreadCpuTime() - processor;
    Collections.sort(times);
    print(
        "| %s | %.1f | %.1f | %.1f |",
        name,
        worked / MILLION / times.size(),
        times.get(times.size() / 2) / MILLION,
        times.get(times.size() - 1) / MILLION);
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}

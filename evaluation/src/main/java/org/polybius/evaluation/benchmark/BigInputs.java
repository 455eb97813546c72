package org.polybius.evaluation.benchmark;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.polybius.read.Limits;
import org.polybius.read.ReadResult;
import org.polybius.read.ReportFiles;

/**
 * Reads inputs of any size without keeping their reports, to see that memory stays bounded:
 *
 * <pre>{@code
 * java -Xmx512m -cp evaluation/target/classes:$(cat evaluation/target/class-path) \
 *   org.polybius.evaluation.benchmark.BigInputs 1024 jsonl csv mbox warc warc.gz
 * }</pre>
 */
public final class BigInputs {
  private static final double MEBI = 1 << 20;
  private static final double NANOS = 1e9;

  private BigInputs() {}

  /**
   * Prints a table.
   *
   * @param args MiB of each input, then formats
   */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    out.println(
        "| format | MiB | reports | refused | MiB a second of processor | MiB of heap at most |");
    out.println("|---|---|---|---|---|---|");
    for (int i = 1; i < args.length; i++) {
      out.println(measure(args[i], Long.parseLong(args[0]) << 20));
    }
  }

  private static String measure(String format, long bytes) {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long[] counts = new long[2];
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    new ReportFiles(Limits.DEFAULT)
        .read(
            "big." + format,
            new BufferedInputStream(Endless.of(format, bytes), 1 << 16),
            result -> counts[result instanceof ReadResult.Success ? 0 : 1]++);
    double seconds =
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / NANOS;
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %d | %d | %.0f | %.0f |",
        format,
        bytes / MEBI,
        counts[0],
        counts[1],
        bytes / MEBI / seconds,
        peak() / MEBI);
  }

  /** The heap at its largest, what is garbage included. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}

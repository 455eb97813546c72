package org.polybius.evaluation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.pipeline.English;
import org.polybius.pipeline.Pipeline;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius evaluate}: measures the readings with gold sets. */
@Command(
    name = "polybius evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures the readings with gold sets.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done",
      "1:done, but some records were broken or a suite could not be run",
      "2:wrong usage",
      "3:nothing could be done"
    })
public final class Evaluate implements Callable<Integer> {
  private static final int NOTHING_DONE = 3;

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "SUITE", description = "a suite's name, or all")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--gold",
      paramLabel = "DIR",
      description = "folder with a sub-folder per suite (default: ${DEFAULT-VALUE})")
  private Path gold = Path.of("examples");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table or json (default: ${DEFAULT-VALUE})")
  private Format format = Format.table;

  @Option(
      names = "--errors",
      paramLabel = "N",
      description =
          "also show the first N wrong items of each suite: what was expected, what was got, and"
              + " the words (with --format json: to standard error)")
  private int errors;

  @Option(
      names = "--only",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "of the wrong items, only those that contain TEXT")
  private String only = "";

  @Option(
      names = "--into",
      paramLabel = "FILE",
      description =
          "also put the rows of these suites into the table between the marks in a Markdown file,"
              + " in place of their old ones")
  private @Nullable Path into;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description =
          "measure only about one in N documents, the same ones each time (without what reports"
              + " come to together)")
  private int oneIn;

  @Option(
      names = "--items",
      description =
          "with --format json: also what each item came to, and the wrong ones with their texts")
  private boolean items;

  @Option(
      names = "--compare",
      paramLabel = "OLD.json",
      description =
          "also show what got better and worse since an output of --format json --items, item by"
              + " item (with --format json: to standard error)")
  private @Nullable Path compare;

  @Option(
      names = "--baseline",
      paramLabel = "DIR",
      description =
          "also write the baseline of each suite into DIR, with the sample of the one there unless"
              + " --sample is given")
  private @Nullable Path baseline;

  /** Forms of the result. */
  enum Format {
    /** Aligned columns for a person. */
    table,
    /** One object for a program. */
    json
  }

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int code = new CommandLine(new Evaluate()).setOut(out).setErr(err).execute(args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    if (!Files.isDirectory(gold)) {
      err.println("evaluate: no folder " + gold + " (name the gold folder with --gold)");
      return NOTHING_DONE;
    }
    List<Suite> suites = new ArrayList<>();
    for (String name : names.contains("all") ? Suites.in(gold) : names) {
      Optional<Suite> suite = Suites.of(gold.resolve(name));
      if (suite.isEmpty()) {
        err.println(
            "evaluate: no suite " + name + " in " + gold + "; there are " + Suites.in(gold));
        return CommandLine.ExitCode.USAGE;
      }
      suites.add(suite.get());
    }
    return oneIn < 0 ? wrongSample(err) : measure(suites, err);
  }

  private int wrongSample(PrintWriter err) {
    err.println("evaluate: one document in " + oneIn + " is no sample (--sample takes 1 or more)");
    return CommandLine.ExitCode.USAGE;
  }

  private int measure(List<Suite> suites, PrintWriter err) throws IOException {
    Measured old = null;
    try {
      old = compare == null ? null : Measured.read(compare);
    } catch (IOException e) {
      err.println("evaluate: cannot compare with " + e.getMessage());
      return NOTHING_DONE;
    }
    Pipeline pipeline = English.pipeline();
    List<Result> results = new ArrayList<>();
    int failed = 0;
    for (Suite suite : suites) {
      failed += measure(suite, pipeline, results, err);
    }
    print(results);
    if (old != null && !compare(old, results)) {
      failed++;
    }
    if (into != null) {
      MeasuredTable.update(into, Results.table(results, Yardsticks.load()));
    }
    return results.isEmpty() ? NOTHING_DONE : failed > 0 ? 1 : 0;
  }

  /** Adds what a suite came to, where it could be run; how many records and suites failed. */
  private int measure(Suite suite, Pipeline pipeline, List<Result> results, PrintWriter err) {
    int failed = 0;
    try {
      Result result = measure(suite, pipeline);
      result.measurement().broken().forEach(b -> err.println(suite.name() + ": broken: " + b));
      failed += result.measurement().broken().size();
      if (nothing(result.measurement())) {
        throw new IOException("nothing to measure in " + gold.resolve(suite.name()));
      }
      results.add(result);
    } catch (IOException e) {
      err.println("evaluate: " + suite.name() + ": " + e.getMessage());
      failed++;
    }
    return failed;
  }

  private Result measure(Suite suite, Pipeline pipeline) throws IOException {
    long cpu = cpuNanos();
    long wall = System.nanoTime();
    Path folder = gold.resolve(suite.name());
    Sample sample = sample(suite);
    Suite.Measurement measurement = suite.measure(folder, pipeline, sample).resting();
    double seconds = (System.nanoTime() - wall) / 1e9;
    double cpuSeconds = (cpuNanos() - cpu) / 1e9;
    if (baseline != null) {
      Files.createDirectories(baseline);
      Baseline.of(suite.name(), folder, sample, measurement.outcomes())
          .write(Baseline.file(baseline, suite.name()));
    }
    double speed = cpuSeconds > 0 ? measurement.sentences() / cpuSeconds : 0;
    return new Result(suite.name(), measurement, seconds, speed);
  }

  /** No item was wanted and none got, so that no figure would mean anything. */
  private static boolean nothing(Suite.Measurement measurement) {
    return measurement.notYet().isEmpty() && measurement.rows().isEmpty();
  }

  private Sample sample(Suite suite) throws IOException {
    if (oneIn == 0 && baseline != null) {
      Path file = Baseline.file(baseline, suite.name());
      return Files.isRegularFile(file) ? Baseline.read(file).sample() : Sample.ALL;
    }
    return asked();
  }

  private boolean compare(Measured old, List<Result> results) throws IOException {
    CommandLine command = spec.commandLine();
    Measured now = Measured.parse(Results.json(results, asked(), true));
    try {
      PrintWriter to = format == Format.json ? command.getErr() : command.getOut();
      Comparison.lines(old, now).forEach(to::println);
      return true;
    } catch (IllegalArgumentException e) {
      command.getErr().println("evaluate: " + compare + ": " + e.getMessage());
      return false;
    }
  }

  private Sample asked() {
    return oneIn == 0 ? Sample.ALL : new Sample(oneIn);
  }

  private static long cpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean bean
        ? bean.getProcessCpuTime()
        : System.nanoTime();
  }

  private void print(List<Result> results) {
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.json) {
      out.println(Results.json(results, asked(), items));
    } else {
      Results.table(results, Yardsticks.load()).forEach(out::println);
    }
    // A program that reads the JSON must find nothing after it.
    PrintWriter wrong = format == Format.json ? spec.commandLine().getErr() : out;
    for (Result result : results) {
      result.measurement().errors().stream()
          .filter(e -> e.contains(only))
          .limit(errors)
          .forEach(wrong::println);
    }
  }

  /**
   * One suite's outcome.
   *
   * @param suite its name
   * @param measurement what it found
   * @param seconds wall time
   * @param sentencesPerCpuSecond over all threads of the process; 0 where it means nothing
   */
  record Result(
      String suite, Suite.Measurement measurement, double seconds, double sentencesPerCpuSecond) {}
}

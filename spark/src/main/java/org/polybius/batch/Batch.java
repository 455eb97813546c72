package org.polybius.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code spark-submit} starts: {@code read FOLDER INPUT…}, then {@code reconcile FOLDER}. */
@Command(
    name = "polybius-batch",
    mixinStandardHelpOptions = true,
    description = "Reads archives with Spark. Start it with spark-submit.")
public final class Batch {
  /** As of the program: all was done, some was not, nothing could be. */
  private static final int DONE = 0;

  private static final int WITH_FAILURES = 1;
  private static final int NOTHING = 3;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Batch()).execute(arguments));
  }

  @Command(
      description = "Reads files (JSON Lines, WARC, HTML, …) into the Parquet tables of a folder.")
  int read(
      @Parameters(paramLabel = "FOLDER", description = "address of the tables") String folder,
      @Parameters(paramLabel = "INPUT", arity = "1..*", description = "files, folders, wildcards")
          List<String> inputs,
      @Option(
              names = "--without-originals",
              description =
                  "leave out the pages as they came, which are most of what the tables hold: a"
                      + " ledger that imports them cannot give them back")
          boolean bare) {
    try (SparkSession spark = session()) {
      Counts counts =
          new ReadJob(new JavaSparkContext(spark.sparkContext()), folder, !bare).run(inputs);
      say(
          "%d files read, %d not; %d reports, %d claims, %d failures recorded",
          counts.sources(), counts.broken(), counts.reports(), counts.claims(), counts.failures());
      return counts.broken() + counts.failures() == 0 ? DONE : WITH_FAILURES;
    } catch (IOException e) {
      say("%s", String.valueOf(e.getMessage()));
      return NOTHING;
    }
  }

  @Command(description = "Reconciles what the tables of a folder say, into the same folder.")
  int reconcile(
      @Parameters(paramLabel = "FOLDER", description = "address of the tables") String folder) {
    try (SparkSession spark = session()) {
      new ReconcileJob(spark, folder).run();
      return DONE;
    } catch (IOException e) {
      say("%s", String.valueOf(e.getMessage()));
      return NOTHING;
    }
  }

  private static SparkSession session() {
    return SparkSession.builder().appName("polybius").getOrCreate();
  }

  private void say(String format, Object... values) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(String.format(Locale.ROOT, format, values));
    err.flush();
  }
}

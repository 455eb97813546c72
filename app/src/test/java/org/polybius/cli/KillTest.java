package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.ledger.Archive;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;
import org.polybius.store.PostgresServer;
import org.polybius.store.Synthetic;
import org.polybius.verify.Verifier;

/**
 * An ingest that is killed (SIGKILL) at random moments and begun again loses no report that it has
 * acknowledged, stores none twice, leaves a ledger in which verify finds nothing, and comes to its
 * end. The builds kill a few times; -Dpolybius.kills=200 is the full measure.
 */
@Tag("slow")
class KillTest {
  private static final int KILLS = Integer.getInteger("polybius.kills", 12);

  /** One kill of so many comes before anything is acknowledged, while a ledger is opened. */
  private static final int EARLY = 5;

  /** An early kill comes at most so long after the first word, ms. */
  private static final int OPENING = 1500;

  /** Another comes at most so long after the first acknowledgement, ms. */
  private static final int WRITING = 500;

  /** More reports than an ingest stores in that time. */
  private static final int REPORTS = 20_000;

  /** File in which the ingest says what is acknowledged: a pipe would die with it. */
  private static final String SAID = "said.txt";

  /** File with what the ingest complains of. */
  private static final String COMPLAINTS = "complaints.txt";

  /** One kill of so many is of an ingest that reads with the models; 1 for all. */
  private static final int REAL = Integer.getInteger("polybius.kills.models", 10);

  private static final long SEED = 20231211;

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private final Set<String> acknowledged = new HashSet<>();
  private int killedWhileWriting;
  private int killedWithModels;
  private int unacknowledged;

  /** What dies. */
  private interface Victim {
    void die(Process client) throws IOException, InterruptedException;

    void rise() throws IOException, InterruptedException;
  }

  /** The process that ingests dies; the database is a file, or lives on. */
  private static final class Client implements Victim {
    @Override
    public void die(Process client) {
      client.destroyForcibly();
    }

    @Override
    public void rise() {}
  }

  @Test
  void losesNothingInSqliteWhenTheProgramIsKilled(TestReporter reporter) throws Exception {
    survive(folder.resolve("ledger.db").toString(), new Client(), reporter);
  }

  @Test
  void losesNothingInPostgresWhenTheProgramIsKilled(TestReporter reporter) throws Exception {
    try (PostgresServer server = PostgresServer.start()) {
      survive(server.address(), new Client(), reporter);
    }
  }

  @Test
  void losesNothingInPostgresWhenTheServerIsKilled(TestReporter reporter) throws Exception {
    try (PostgresServer server = PostgresServer.start()) {
      survive(
          server.address(),
          new Victim() {
            @Override
            public void die(Process client) throws IOException {
              server.kill();
            }

            @Override
            public void rise() throws IOException, InterruptedException {
              server.rise();
            }
          },
          reporter);
    }
  }

  private void survive(String ledger, Victim victim, TestReporter reporter) throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      round(ledger, victim);
      checkAcknowledged(ledger);
    }
    assertThat(killedWhileWriting).as("kills amid writing").isGreaterThan(KILLS / 2);
    int survived = acknowledged.size();
    int last = stored(ledger) + 500;
    Process process = ingest(ledger, 0, last, false);
    assertThat(process.waitFor()).as("exit code of the last ingest: %s", complaints()).isZero();
    List<String> words = words();
    assertThat(words).endsWith("done");
    words.forEach(this::hear);
    checkAll(ledger, last);
    reporter.publishEntry("kills", String.valueOf(KILLS));
    reporter.publishEntry("kills amid writing", String.valueOf(killedWhileWriting));
    reporter.publishEntry("kills of an ingest with the models", String.valueOf(killedWithModels));
    reporter.publishEntry("acknowledged before kills", String.valueOf(survived));
    reporter.publishEntry("stored unacknowledged at kills", String.valueOf(unacknowledged));
  }

  private void round(String ledger, Victim victim) throws Exception {
    int from = Math.max(0, acknowledged.size() - 200);
    boolean real = random.nextInt(REAL) == 0;
    Process process = ingest(ledger, from, from + REPORTS, real);
    boolean early = random.nextInt(EARLY) == 0;
    while (words().size() < (early ? 1 : 2) && process.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
    TimeUnit.MILLISECONDS.sleep(random.nextInt(early ? OPENING : WRITING));
    boolean alive = process.isAlive();
    victim.die(process);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the ingest ends").isTrue();
    victim.rise();
    List<String> words = words();
    assertThat(alive)
        .as("was alive until it was killed, having said %s and complained: %s", words, complaints())
        .isTrue();
    words.forEach(this::hear);
    killedWhileWriting += words.size() > 1 ? 1 : 0;
    killedWithModels += real ? 1 : 0;
  }

  /** What the ingest has said so far, a line each; the last may be cut off and is left out. */
  private List<String> words() throws IOException {
    String said = Files.readString(folder.resolve(SAID));
    return said.substring(0, said.lastIndexOf('\n') + 1).lines().toList();
  }

  private String complaints() throws IOException {
    return Files.readString(folder.resolve(COMPLAINTS));
  }

  private void hear(String word) {
    String[] parts = word.split(" ");
    if (parts[0].equals("NEW") || parts[0].equals("KNOWN")) {
      acknowledged.add(parts[1]);
    }
  }

  /** The program itself, in a process of its own. */
  private Process ingest(String ledger, int from, int to, boolean real) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-cp",
            classPath(),
            KilledIngest.class.getName(),
            ledger,
            String.valueOf(from),
            String.valueOf(to),
            String.valueOf(real))
        .redirectOutput(folder.resolve(SAID).toFile())
        .redirectError(folder.resolve(COMPLAINTS).toFile())
        .start();
  }

  /** The class path of this process: whoever runs tests may hide it behind a loader or a jar. */
  private static String classPath() {
    if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty(
        "surefire.test.class.path", System.getProperty("java.class.path", ""));
  }

  private static Archive open(String ledger) {
    return Ledgers.openExisting(Address.of(ledger), Clock.systemUTC());
  }

  private static int stored(String ledger) {
    try (Archive archive = open(ledger)) {
      return (int) archive.size();
    }
  }

  private void checkAcknowledged(String ledger) {
    if (acknowledged.isEmpty()) {
      return; // killed before there was a ledger
    }
    try (Archive archive = open(ledger)) {
      List<String> stored = archive.reports("", Integer.MAX_VALUE);
      assertThat(new HashSet<>(stored)).containsAll(acknowledged).hasSameSizeAs(stored);
      assertThat(archive.faults()).isEmpty();
      unacknowledged += stored.size() - acknowledged.size();
      // Reports come in their order: what was being stored when the kill came is there or is not.
      assertThat(stored)
          .isEqualTo(IntStream.range(0, stored.size()).mapToObj(Synthetic::id).toList());
    }
  }

  private void checkAll(String ledger, int reports) {
    List<String> findings = new ArrayList<>();
    try (Archive archive = open(ledger)) {
      assertThat(archive.size()).isEqualTo(reports);
      assertThat(archive.pending(1)).isEmpty();
      Verifier verifier = new Verifier(new EnglishWords());
      long readings = new LedgerCheck(archive, verifier, findings::add).run(() -> {});
      assertThat(readings).as("readings").isEqualTo(reports);
      new RebuildCheck(archive, Clock.systemUTC(), findings::add).run();
    }
    assertThat(findings).isEmpty();
  }
}

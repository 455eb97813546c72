package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.ledger.Archive;
import org.polybius.ledger.Archive.ReadingEntry;
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

  /** An ingest goes on for longer than this after its first word, ms. */
  private static final int LONGEST = 1200;

  /** More reports than an ingest stores in that time. */
  private static final int REPORTS = 20_000;

  private static final long SEED = 20231211;

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private final Set<String> acknowledged = new HashSet<>();
  private int killedWhileWriting;

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
  void losesNothingInSqliteWhenTheProgramIsKilled() throws Exception {
    survive(folder.resolve("ledger.db").toString(), new Client());
  }

  @Test
  void losesNothingInPostgresWhenTheProgramIsKilled() throws Exception {
    try (PostgresServer server = PostgresServer.start()) {
      survive(server.address(), new Client());
    }
  }

  @Test
  void losesNothingInPostgresWhenTheServerIsKilled() throws Exception {
    try (PostgresServer server = PostgresServer.start()) {
      survive(
          server.address(),
          new Victim() {
            @Override
            public void die(Process client) throws IOException, InterruptedException {
              server.kill();
            }

            @Override
            public void rise() throws IOException, InterruptedException {
              server.rise();
            }
          });
    }
  }

  private void survive(String ledger, Victim victim) throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      round(ledger, victim);
      checkAcknowledged(ledger);
    }
    assertThat(killedWhileWriting).as("kills amid writing").isGreaterThan(KILLS / 3);
    int last = stored(ledger) + 500;
    Process process = ingest(ledger, 0, last);
    List<String> words = process.inputReader(StandardCharsets.UTF_8).lines().toList();
    assertThat(process.waitFor()).as("exit code of the last ingest").isZero();
    assertThat(words).endsWith("done");
    words.forEach(this::hear);
    checkAll(ledger, last);
  }

  private void round(String ledger, Victim victim) throws Exception {
    Process process = ingest(ledger, Math.max(0, acknowledged.size() - 200), REPORTS);
    List<String> words = new ArrayList<>();
    Thread listener =
        new Thread(() -> process.inputReader(StandardCharsets.UTF_8).lines().forEach(words::add));
    listener.start();
    while (words.isEmpty() && process.isAlive()) {
      Thread.onSpinWait();
      TimeUnit.MILLISECONDS.sleep(1);
    }
    TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST));
    boolean alive = process.isAlive();
    victim.die(process);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the ingest ends").isTrue();
    listener.join();
    victim.rise();
    assertThat(alive).as("was alive until it was killed, having said %s", words).isTrue();
    words.forEach(this::hear);
    killedWhileWriting += words.size() > 1 ? 1 : 0;
  }
}

package org.polybius.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polybius.store.LedgerContract.NOON;
import static org.polybius.store.Synthetic.readings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.ledger.Archive;
import org.polybius.ledger.LedgerException;

/**
 * A power failure, which a kill does not show: what a program has written but not yet synced may
 * reach the disk in part, in any order, or not at all.
 *
 * <p>The files are photographed whenever an append has been acknowledged. Between two photographs
 * SQLite first writes the log and syncs it, then, at a checkpoint, writes the database and syncs
 * it. An image of the disk after a failure is made of the older photograph and a random part of the
 * sectors that the newer one has written over: of the log before its sync, of the database after
 * it. What this takes for granted is that SQLite asks for those syncs, which synchronous=FULL, read
 * back at every open, is for, and that the disk does not lie about them.
 */
@Tag("slow")
class LostWritesTest {
  private static final long SEED = 20231211;
  private static final int SECTOR = 512;
  private static final int BATCH = 20;
  private static final int BATCHES = 60;

  /** Images for each pair of photographs and each of the two files. */
  private static final int IMAGES = Integer.getInteger("polybius.images", 1);

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private final List<Photograph> photographs = new ArrayList<>();

  /**
   * The files when an append had been acknowledged.
   *
   * @param acknowledged how many reports had been
   * @param database bytes of the file
   * @param log bytes of the write-ahead log
   */
  @SuppressWarnings("ArrayRecordComponent") // photographs are never compared
  private record Photograph(int acknowledged, byte[] database, byte[] log) {}

  @BeforeEach
  void photograph() throws IOException {
    Path file = folder.resolve("ledger.db");
    try (Archive ledger = Ledgers.open(new Address.File(file), NOON)) {
      for (int i = 0; i < BATCHES; i++) {
        ledger.append(readings(i * BATCH, BATCH));
        byte[] log = Files.readAllBytes(folder.resolve("ledger.db-wal"));
        photographs.add(new Photograph((i + 1) * BATCH, Files.readAllBytes(file), log));
      }
    }
  }

  @Test
  void noAcknowledgedReportIsLostAndNoneComesInPart() throws IOException {
    int checkpoints = 0;
    int images = 0;
    for (int i = 1; i < photographs.size(); i++) {
      Photograph before = photographs.get(i - 1);
      Photograph after = photographs.get(i);
      checkpoints += Arrays.equals(before.database(), after.database()) ? 0 : 1;
      for (int image = 0; image < IMAGES; image++) {
        byte[] log = partly(before.log(), after.log());
        assertKeeps(before.acknowledged(), after.acknowledged(), before.database(), log);
        byte[] database = partly(before.database(), after.database());
        assertKeeps(after.acknowledged(), after.acknowledged(), database, after.log());
        images += 2;
      }
    }
    assertThat(checkpoints).as("checkpoints between photographs").isPositive();
    assertThat(images).isEqualTo((BATCHES - 1) * IMAGES * 2);
  }

  /** The same images tell when what had been synced is lost: the test can fail. */
  @Test
  void aLossOfWhatWasSyncedWouldBeNoticed() throws IOException {
    int noticed = 0;
    for (int i = 1; i < photographs.size(); i++) {
      Photograph before = photographs.get(i - 1);
      Photograph after = photographs.get(i);
      if (after.log().length > before.log().length) {
        noticed += count(after.database(), before.log()) < after.acknowledged() ? 1 : 0;
      }
    }
    assertThat(noticed).isPositive();
  }

  /** A random part of the sectors that differ is written, the others keep what they had. */
  private byte[] partly(byte[] before, byte[] after) {
    double share = random.nextDouble();
    byte[] mixed = Arrays.copyOf(before, Math.max(before.length, after.length));
    int written = before.length;
    for (int from = 0; from < after.length; from += SECTOR) {
      if (random.nextDouble() < share) {
        int length = Math.min(SECTOR, after.length - from);
        System.arraycopy(after, from, mixed, from, length);
        written = Math.max(written, from + length);
      }
    }
    return Arrays.copyOf(mixed, written);
  }

  private void assertKeeps(int acknowledged, int most, byte[] database, byte[] log)
      throws IOException {
    int count = count(database, log);
    assertThat(count).isIn(acknowledged, most);
  }

  /** How many reports there are, in their order and whole; -1 when the file is damaged. */
  private int count(byte[] database, byte[] log) throws IOException {
    Path copy = Files.createTempDirectory(folder, "image");
    Path file = Files.write(copy.resolve("ledger.db"), database);
    Files.write(copy.resolve("ledger.db-wal"), log);
    try (Archive ledger = Ledgers.openExisting(new Address.File(file), NOON)) {
      assertThat(ledger.faults()).isEmpty();
      int count = Math.toIntExact(ledger.size());
      List<String> wanted = readings(0, count).stream().map(r -> r.report().id()).toList();
      assertThat(ledger.reports("", Integer.MAX_VALUE)).isEqualTo(wanted);
      assertThat(ledger.readings(0, Integer.MAX_VALUE)).hasSize(count);
      return count;
    } catch (LedgerException e) {
      return -1;
    }
  }
}

package org.polybius.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.polybius.store.LedgerContract.NOON;
import static org.polybius.store.Synthetic.readings;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.ledger.Archive;
import org.polybius.ledger.Ledger.Appended;
import org.polybius.ledger.LedgerException;

/** What can be wrong with a file is said in one line, and nothing that was there is lost. */
class SqliteFaultsTest {
  private static final int PAGE = 4096;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("ledger.db");
  }

  private Archive open() {
    return Ledgers.open(new Address.File(file), NOON);
  }

  private Archive impatient() {
    return new SqlLedger(Access.open(new Sqlite(file, 200)), NOON);
  }

  /** Opening fails with one line that names the file and says why. */
  private void assertRefused(String... reasons) {
    assertOneLine(() -> open().close(), reasons);
  }

  private void assertOneLine(ThrowingRunnable call, String... reasons) {
    assertThatThrownBy(call::run)
        .isInstanceOf(LedgerException.class)
        .satisfies(
            e ->
                assertThat(e.getMessage()).hasLineCount(1).contains("ledger.db").contains(reasons));
  }

  private interface ThrowingRunnable {
    void run() throws Exception;
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement execute = connection.createStatement()) {
      execute.execute(statement);
    }
  }

  private void append(int from, int count) {
    try (Archive ledger = open()) {
      ledger.append(readings(from, count));
    }
  }

  private void assertKeeps(int count) {
    try (Archive ledger = open()) {
      assertThat(ledger.faults()).isEmpty();
      assertThat(ledger.size()).isEqualTo(count);
      for (var reading : readings(0, count)) {
        assertThat(ledger.reading(reading.report().id())).contains(reading);
      }
    }
  }

  @Test
  void refusesAFileThatIsNoSqlite() throws IOException {
    Files.writeString(file, "A report, not a ledger. ".repeat(1000));
    byte[] before = Files.readAllBytes(file);
    assertRefused("is no ledger: not a file of SQLite");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void refusesTheDatabaseOfAnotherProgramAndLeavesItAlone() throws SQLException {
    sql("CREATE TABLE songs (title TEXT)");
    assertRefused("is a database of another program");
    sql("INSERT INTO songs VALUES ('still here')");
    assertThatThrownBy(() -> sql("SELECT * FROM report")).hasMessageContaining("no such table");
  }

  @Test
  void refusesALedgerOfANewerVersionAndNamesBoth() throws SQLException {
    append(0, 3);
    sql(
        "INSERT INTO flyway_schema_history VALUES (99, '99', 'future', 'SQL', 'V99__future.sql', 1,"
            + " 'x', '2030-01-01', 1, 1)");
    assertRefused("newer version", "form 99", "form " + Migrations.NEWEST);
    sql("DELETE FROM flyway_schema_history WHERE version = '99'");
    assertKeeps(3);
  }

  @Test
  void knowsItsNewestMigration() throws SQLException {
    open().close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "SELECT COUNT(*), MAX(CAST(version AS INTEGER)) FROM flyway_schema_history")) {
      assertThat(result.getInt(1)).isEqualTo(Migrations.NEWEST);
      assertThat(result.getInt(2)).isEqualTo(Migrations.NEWEST);
    }
  }

  @Test
  void saysThatAFileIsDamagedWhereverItIs() throws IOException {
    append(0, 200);
    byte[] whole = Files.readAllBytes(file);
    int noticed = 0;
    for (int page = 1; page < whole.length / PAGE; page += 3) {
      Files.write(file, whole);
      try (RandomAccessFile random = new RandomAccessFile(file.toFile(), "rw")) {
        random.seek((long) page * PAGE);
        random.write(new byte[PAGE]);
      }
      noticed += isNoticed() ? 1 : 0;
    }
    assertThat(noticed).isEqualTo((whole.length / PAGE - 2) / 3 + 1);
  }

  /** Whether checking finds a fault, or says in one line that the file is damaged. */
  private boolean isNoticed() {
    try (Archive ledger = open()) {
      return !ledger.faults().isEmpty();
    } catch (LedgerException e) {
      assertThat(e.getMessage()).hasLineCount(1).contains("is damaged");
      return true;
    }
  }

  @Test
  void losesNothingBetweenTwoWritersWhoWaitForEachOther() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<Integer>> writers = new ArrayList<>();
    for (int writer = 0; writer < 2; writer++) {
      writers.add(threads.submit(writer(writer * 25)));
    }
    int added = 0;
    for (Future<Integer> writer : writers) {
      added += writer.get();
    }
    threads.shutdown();
    // Reports 25 to 49 come from both: from whom they are new is chance, that they are so once is
    // not.
    assertThat(added).isEqualTo(75);
    assertKeeps(75);
  }

  private Callable<Integer> writer(int from) {
    return () -> {
      int added = 0;
      try (Archive ledger = open()) {
        for (int i = 0; i < 50; i += 5) {
          List<Appended> outcomes = ledger.append(readings(from + i, 5));
          added += (int) outcomes.stream().filter(o -> o == Appended.NEW).count();
        }
      }
      return added;
    };
  }

  @Test
  void givesUpWithOneLineWhenTheOtherWriterDoesNotEnd() throws SQLException {
    append(0, 3);
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement();
        Archive ledger = impatient()) {
      statement.execute("BEGIN IMMEDIATE");
      assertOneLine(() -> ledger.append(readings(3, 1)), "another program is writing to it");
      assertThat(ledger.size()).isEqualTo(3);
      statement.execute("ROLLBACK");
      assertThat(ledger.append(readings(3, 1))).containsExactly(Appended.NEW);
    }
    assertKeeps(4);
  }

  @Test
  void saysThatTheDiskIsFullAndGoesOnWhenThereIsRoom() {
    append(0, 3);
    int kept = 3;
    try (Archive full = new SqlLedger(Access.open(new SmallDisk(file)), NOON)) {
      assertOneLine(() -> full.append(readings(3, 2000)), "the disk is full");
      assertThat(full.append(readings(3, 2))).containsExactly(Appended.NEW, Appended.NEW);
      kept += 2;
    }
    assertKeeps(kept);
    append(kept, 2000);
    assertKeeps(kept + 2000);
  }

  /** A file that may not grow beyond some pages: SQLite then fails as on a full disk. */
  private record SmallDisk(Sqlite sqlite) implements DatabaseDecorator {
    SmallDisk(Path file) {
      this(new Sqlite(file, Sqlite.PATIENCE));
    }

    @Override
    public Connection connect(boolean writing) throws SQLException {
      Connection connection = sqlite.connect(writing);
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA max_page_count = 100");
      }
      return connection;
    }
  }

  @Test
  void keepsWhatWasAcknowledgedOnADiskThatIsReallyFull() throws Exception {
    try (SmallMount mount = SmallMount.of(folder.resolve("disk"), "size=2m")) {
      file = mount.folder().resolve("ledger.db");
      int kept = 0;
      String message = "";
      try (Archive ledger = open()) {
        for (int i = 0; message.isEmpty(); i += 20) {
          try {
            ledger.append(readings(i, 20));
            kept += 20;
          } catch (LedgerException e) {
            message = String.valueOf(e.getMessage());
          }
        }
      }
      assertThat(message).contains("ledger.db").contains("full").hasLineCount(1);
      assertThat(kept).isPositive();
      mount.remount("size=20m");
      assertKeeps(kept);
      append(kept, 500);
      assertKeeps(kept + 500);
    }
  }

  @Test
  void saysThatAFolderMayNotBeWrittenTo() throws Exception {
    try (SmallMount mount = SmallMount.of(folder.resolve("disk"), "size=20m")) {
      file = mount.folder().resolve("ledger.db");
      append(0, 3);
      mount.remount("ro");
      assertRefused("may not be written to");
      file = mount.folder().resolve("new ledger.db");
      assertRefused("may not be written to");
      file = mount.folder().resolve("ledger.db");
      mount.remount("rw");
      assertKeeps(3);
    }
  }

  @Test
  void readsAndChecksALedgerOnAMediumThatMayOnlyBeRead() throws Exception {
    try (SmallMount mount = SmallMount.of(folder.resolve("disk"), "size=20m")) {
      file = mount.folder().resolve("a ledger.db 100% #1");
      append(0, 3);
      mount.remount("ro");
      try (Archive ledger = Ledgers.openExisting(new Address.File(file), NOON)) {
        assertThat(ledger.faults()).isEmpty();
        assertThat(ledger.reading(readings(2, 1).get(0).report().id()))
            .contains(readings(2, 1).get(0));
        assertThat(ledger.pending(9)).hasSize(3);
        assertThatThrownBy(() -> ledger.append(readings(3, 1)))
            .isInstanceOf(LedgerException.class)
            .hasMessageContaining("may not be written to");
      }
      mount.remount("rw");
    }
  }

  @Test
  void passesOverNothingThatIsStillInTheLogOfSuchAMedium() throws Exception {
    try (SmallMount mount = SmallMount.of(folder.resolve("disk"), "size=20m")) {
      file = folder.resolve("ledger.db");
      Path copy = mount.folder().resolve("ledger.db");
      try (Archive open = open()) {
        open.append(readings(0, 3));
        Files.copy(file, copy);
        Files.copy(folder.resolve("ledger.db-wal"), mount.folder().resolve("ledger.db-wal"));
      }
      mount.remount("ro");
      assertOneLine(
          () -> Ledgers.openExisting(new Address.File(copy), NOON).close(),
          "may not be written to",
          "-wal");
      mount.remount("rw");
      file = copy;
      assertKeeps(3);
    }
  }

  @Test
  void saysThatAFolderMayNotBeWrittenToByThisUser() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assumeThat(closed.toFile().setWritable(false) && !Files.isWritable(closed))
        .as("this user may write everywhere")
        .isTrue();
    file = closed.resolve("ledger.db");
    assertRefused("may not be written to");
    assertThat(closed.toFile().setWritable(true)).isTrue();
  }

  @Test
  void saysThatThereIsNoSuchFolder() {
    file = folder.resolve("nowhere").resolve("ledger.db");
    assertRefused("there is no folder");
  }

  @Test
  void severalMayMakeANewLedgerAtOnce() throws Exception {
    for (int round = 0; round < 5; round++) {
      Address address = new Address.File(folder.resolve("new" + round + ".db"));
      AtOnce.run(6, () -> Ledgers.open(address, NOON).close());
    }
  }
}

package org.polybius.evaluation.growth;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.polybius.ledger.InMemoryLedger;
import org.polybius.ledger.Ledger;
import org.polybius.ledger.Row;
import org.polybius.model.Decision;
import org.polybius.model.Reading;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.engine.Situation;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;

/**
 * A ledger in a file or on a server gives what one in memory gives, row by row, whatever the order.
 */
@Tag("slow")
class StoredOrderTest {
  private static final List<Path> FOLDERS = new ArrayList<>();
  private static final List<Matter<?>> MATTERS =
      Stream.concat(Arrival.matters().stream(), Stream.of(new Throngs())).toList();
  private static final List<EmbeddedPostgres> SERVERS = new ArrayList<>();

  @BeforeContainer
  static void makeEmptyLedgers() throws IOException, SQLException {
    FOLDERS.add(Files.createTempDirectory("order"));
    Ledgers.open(new Address.File(folder().resolve("empty.db")), Clock.systemUTC()).close();
    SERVERS.add(
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start());
    sql(SERVERS.get(0), "CREATE DATABASE empty");
    Ledgers.open(address(SERVERS.get(0), "empty"), Clock.systemUTC()).close();
  }

  @AfterContainer
  static void sweep() throws IOException {
    SERVERS.get(0).close();
    try (var files = Files.list(folder())) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder());
  }

  private static Path folder() {
    return FOLDERS.get(0);
  }

  @Provide
  Arbitrary<List<Reading>> readings() {
    return ReportSets.readings();
  }

  @Provide
  Arbitrary<List<List<Integer>>> choices() {
    return ReportSets.choices();
  }

  @Property(tries = 60)
  void doesNotMatterInAFile(
      @ForAll("readings") List<Reading> readings,
      @ForAll("choices") List<List<Integer>> choices,
      @ForAll long seed)
      throws IOException {
    Path file = folder().resolve("used.db");
    Files.copy(folder().resolve("empty.db"), file);
    try {
      compare(new Address.File(file), readings, choices, seed);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder().resolve("used.db-wal"));
      Files.deleteIfExists(folder().resolve("used.db-shm"));
    }
  }

  /** A few, for a server takes its time. */
  @Property(tries = 12)
  void doesNotMatterOnAServer(
      @ForAll("readings") List<Reading> readings,
      @ForAll("choices") List<List<Integer>> choices,
      @ForAll long seed)
      throws SQLException {
    EmbeddedPostgres server = SERVERS.get(0);
    String name = "used" + seed;
    String quoted = '"' + name + '"';
    sql(server, "CREATE DATABASE " + quoted + " TEMPLATE empty");
    try {
      compare(address(server, name), readings, choices, seed);
    } finally {
      sql(server, "DROP DATABASE " + quoted);
    }
  }

  private static void compare(
      Address address, List<Reading> readings, List<List<Integer>> choices, long seed) {
    List<Decision> decisions = ReportSets.decisions(readings, choices);
    Arrival arrival = new Arrival(new Random(seed), MATTERS);
    Ledger memory = new InMemoryLedger();
    arrival.of(readings, decisions, memory);
    Map<String, List<Row>> expected = arrival.rows(memory);
    try (Ledger stored = Ledgers.open(address, Clock.systemUTC())) {
      arrival.of(readings, decisions, stored);
      Differing.assertSame("as reports came", arrival.rows(stored), expected);
      LocalDate day = ReportSets.FIRST.plusDays(ReportSets.DAYS / 2);
      Differing.assertSame(
          "as known on " + day,
          arrival.paged(Situation.asKnownOn(day, stored.workspace()), 3),
          arrival.paged(Situation.asKnownOn(day, memory.workspace()), 3));
      arrival.rebuild(stored);
      Differing.assertSame("worked out anew", arrival.rows(stored), expected);
    }
  }

  private static void sql(EmbeddedPostgres server, String statement) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement execute = connection.createStatement()) {
      execute.execute(statement);
    }
  }

  private static Address address(EmbeddedPostgres server, String database) {
    return Address.of("postgresql://postgres@localhost:" + server.getPort() + "/" + database);
  }
}

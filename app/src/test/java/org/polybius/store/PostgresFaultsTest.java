package org.polybius.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polybius.store.LedgerContract.NOON;
import static org.polybius.store.Synthetic.readings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polybius.ledger.Archive;
import org.polybius.ledger.LedgerException;

/** What can be wrong with a server is said in one line that never shows a password. */
@Tag("slow")
class PostgresFaultsTest {
  private static PostgresServer server;

  @BeforeAll
  static void start() {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void assertRefused(String address, String... reasons) {
    assertThatThrownBy(() -> Ledgers.open(Address.of(address), NOON).close())
        .isInstanceOf(LedgerException.class)
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .hasLineCount(1)
                    .contains("postgresql://")
                    .contains(reasons)
                    .doesNotContain("secret"));
  }

  private static void sql(String statement) throws SQLException {
    try (Connection connection = server.connect();
        Statement execute = connection.createStatement()) {
      execute.execute(statement);
    }
  }

  @Test
  void saysThatTheServerCannotBeReached() {
    assertRefused("postgresql://u:secret@localhost:1/db", "u@localhost", "cannot be reached");
    assertRefused("postgresql://u:secret@no-such-host.invalid/db", "cannot be reached");
  }

  @Test
  void saysThatThereIsNoSuchDatabase() {
    assertRefused(server.address().replaceFirst("[^/]*$", "nothing"), "no such database");
  }

  @Test
  void saysThatUserOrPasswordAreWrong() throws Exception {
    sql("CREATE ROLE analyst LOGIN PASSWORD 'right'");
    askForPasswords("analyst");
    String address = server.address().replace("postgres@", "analyst:secret@");
    assertRefused(address, "refuses user or password");
    assertRefused(address.replace(":secret", ""), "password");
    // The right one comes further: this user may not make tables.
    assertRefused(address.replace("secret", "right"), "lacks a permission");
  }

  private static void askForPasswords(String user) throws SQLException, IOException {
    Path rules;
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet file = statement.executeQuery("SHOW hba_file")) {
      file.next();
      rules = Path.of(file.getString(1));
    }
    Files.writeString(rules, "host all " + user + " all scram-sha-256\n" + Files.readString(rules));
    sql("SELECT pg_reload_conf()");
  }

  @Test
  void refusesAServerThatAcknowledgesWhatItHasNotWritten() {
    try (PostgresServer careless = PostgresServer.start("off")) {
      assertRefused(careless.address(), "cannot be kept safely", "fsync = off");
    }
  }

  @Test
  void waitsForTheDiskWhereTheServerWouldNot() throws SQLException {
    sql("CREATE ROLE hasty LOGIN SUPERUSER");
    sql("ALTER ROLE hasty SET synchronous_commit = off");
    Database database =
        new Postgres((Address.Server) Address.of(server.address().replace("postgres@", "hasty@")));
    try (Connection connection = database.connect(true);
        Statement statement = connection.createStatement();
        ResultSet setting = statement.executeQuery("SHOW synchronous_commit")) {
      setting.next();
      assertThat(setting.getString(1)).isEqualTo("on");
    }
  }

  @Test
  void refusesALedgerOfANewerVersionAndNamesBoth() throws SQLException {
    try (Archive ledger = Ledgers.open(Address.of(server.address()), NOON)) {
      ledger.append(readings(0, 3));
    }
    sql(
        "INSERT INTO polybius.flyway_schema_history VALUES (99, '99', 'future', 'SQL',"
            + " 'V99__future.sql', 1, 'x', now(), 1, true)");
    assertRefused(server.address(), "newer version", "form 99", "form " + Migrations.NEWEST);
    sql("DELETE FROM polybius.flyway_schema_history WHERE version = '99'");
    try (Archive ledger = Ledgers.open(Address.of(server.address()), NOON)) {
      assertThat(ledger.size()).isEqualTo(3);
    }
  }

  @Test
  void letsReadersChangeNothing() throws SQLException {
    Ledgers.open(Address.of(server.address()), NOON).close();
    Database database = new Postgres((Address.Server) Address.of(server.address()));
    try (Connection connection = database.connect(false);
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("DELETE FROM pending"))
          .hasMessageContaining("read-only");
    }
  }

  @Test
  void whoOnlyAsksMakesNoLedger() throws SQLException {
    sql("CREATE DATABASE bare");
    String bare = server.address().replaceFirst("[^/]*$", "bare");
    assertThatThrownBy(() -> Ledgers.openExisting(Address.of(bare), NOON).close())
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("there is no ledger; ingest makes one");
    Ledgers.open(Address.of(bare), NOON).close();
    Ledgers.openExisting(Address.of(bare), NOON).close();
  }

  @Test
  void severalMayMakeANewLedgerAtOnce() throws Exception {
    sql("CREATE DATABASE fresh");
    Address address = Address.of(server.address().replaceFirst("[^/]*$", "fresh"));
    AtOnce.run(6, () -> Ledgers.open(address, NOON).close());
  }
}

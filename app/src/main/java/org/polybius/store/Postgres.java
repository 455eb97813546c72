package org.polybius.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.polybius.ledger.LedgerException;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLState;

/**
 * A PostgreSQL server, tables in a schema of their own. Refuses a server that would acknowledge
 * what a crash can lose. docs/decisions/0009-store.md says why.
 */
final class Postgres implements Database {
  private static final String SCHEMA = "polybius";

  /** How long to wait for a server to answer, s. */
  private static final int PATIENCE = 10;

  /** Names the one lock of all writers: the letters "polybius". */
  private static final long LOCK = 0x706f6c7962697573L;

  private final Address.Server server;

  Postgres(Address.Server server) {
    this.server = server;
  }

  @Override
  public String name() {
    return server.name();
  }

  @Override
  public boolean exists() throws SQLException {
    try (Connection connection = connect(false);
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT to_regclass('" + SCHEMA + ".flyway_schema_history') IS NOT NULL")) {
      return found.next() && found.getBoolean(1);
    }
  }

  @Override
  public Connection connect(boolean writing) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(server.jdbc());
    source.setUser(server.user());
    source.setPassword(server.password());
    source.setApplicationName("polybius");
    source.setConnectTimeout(PATIENCE);
    source.setTcpKeepAlive(true);
    source.setReWriteBatchedInserts(true);
    source.setCurrentSchema(SCHEMA);
    Connection connection = source.getConnection();
    try {
      check(connection);
      if (!writing) {
        allowReadingOnly(connection);
      }
      return connection;
    } catch (SQLException | LedgerException e) {
      connection.close();
      throw e;
    }
  }

  private static void allowReadingOnly(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY");
    }
  }

  private void check(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      require(statement, "fsync");
      require(statement, "full_page_writes");
      if (setting(statement, "synchronous_commit").equals("off")) {
        statement.execute("SET synchronous_commit = on");
      }
      if (setting(statement, "synchronous_commit").equals("off")) {
        throw unsafe("synchronous_commit");
      }
    }
  }

  private void require(Statement statement, String setting) throws SQLException {
    if (!setting(statement, setting).equals("on")) {
      throw unsafe(setting);
    }
  }

  private LedgerException unsafe(String setting) {
    String reason = "the server runs with " + setting + " = off, so that a crash can lose reports";
    return new LedgerException(name() + ": cannot be kept safely there: " + reason, null);
  }

  private static String setting(Statement statement, String name) throws SQLException {
    try (ResultSet result = statement.executeQuery("SHOW " + name)) {
      return result.next() ? result.getString(1) : "";
    }
  }

  @Override
  public void lock(Handle transaction) {
    transaction.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
  }

  @Override
  public String folder() {
    return "postgresql";
  }

  @Override
  public Map<String, String> spellings() {
    return Map.of(
        "number", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
        "text", "TEXT COLLATE \"C\"",
        "bytes", "BYTEA",
        "clustered", "");
  }

  @Override
  public String schema() {
    return SCHEMA;
  }

  @Override
  public String emptying(String table) {
    return "TRUNCATE " + table;
  }

  @Override
  public String meaning(SQLException error) {
    String state = error.getSQLState() == null ? "" : error.getSQLState();
    return switch (state) {
      case "08004" -> "the server refuses the connection: " + line(error);
      case "28P01", "28000" -> "the server refuses user or password";
      case "3D000" -> "the server has no such database";
      case "42501" -> "the user lacks a permission: " + line(error);
      case "53100" -> "the server's disk is full";
      case "53300" -> "the server has no connection to spare; try again later";
      case "57P01", "57P02", "57P03" -> "the server is shutting down or starting; try again later";
      case "XX001", "XX002" -> "is damaged: " + line(error);
      default -> PSQLState.isConnectionError(state) ? "the server cannot be reached" : line(error);
    };
  }

  private static String line(SQLException error) {
    return String.valueOf(error.getMessage()).replaceAll("\\s+", " ");
  }

  /** The server checks its own pages; that rows lead to rows its constraints hold. */
  @Override
  public List<String> faults(Handle handle) {
    return List.of();
  }
}

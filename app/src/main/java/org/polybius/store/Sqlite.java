package org.polybius.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.polybius.ledger.LedgerException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/**
 * A file of SQLite: write-ahead log, synced at every commit (synchronous=FULL), one writer at a
 * time while others read. docs/decisions/0009-store.md says why.
 */
final class Sqlite implements Database {
  /** How long a second writer waits for the first, ms. */
  static final int PATIENCE = 60_000;

  /** Pages kept in memory, in KiB with a minus sign, as SQLite wants it. */
  private static final int WRITERS_CACHE = -64 * 1024;

  private static final int READERS_CACHE = -16 * 1024;

  /** Before asking again for what SQLite does not wait for, ms. */
  private static final int PAUSE = 20;

  private final Path file;
  private final int patience;

  /** Settings that must read back as they were made, on every connection. */
  private final Map<String, String> settings;

  /**
   * A file.
   *
   * @param patience how long a writer waits for another one, ms
   */
  Sqlite(Path file, int patience) {
    this.file = file;
    this.patience = patience;
    this.settings = settings(patience);
  }

  private static Map<String, String> settings(int patience) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("busy_timeout", String.valueOf(patience));
    settings.put("journal_mode", "wal");
    settings.put("synchronous", "2");
    settings.put("fullfsync", "1");
    settings.put("checkpoint_fullfsync", "1");
    settings.put("foreign_keys", "1");
    settings.put("trusted_schema", "0");
    return settings;
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public boolean exists() {
    return Files.exists(file);
  }

  @Override
  public Connection connect(boolean writing) throws SQLException {
    if (!writing && isFrozen()) {
      return connectFrozen();
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setTransactionMode(
        writing ? SQLiteConfig.TransactionMode.IMMEDIATE : SQLiteConfig.TransactionMode.DEFERRED);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    Connection connection = source.getConnection();
    try {
      set(connection, writing);
      return connection;
    } catch (SQLException | LedgerException e) {
      connection.close();
      throw e;
    }
  }

  /** Whether neither the file nor its folder may be written to: on a medium only to be read. */
  private boolean isFrozen() {
    Path folder = file.toAbsolutePath().getParent();
    return Files.exists(file)
        && !Files.isWritable(file)
        && folder != null
        && !Files.isWritable(folder);
  }

  /**
   * SQLite cannot keep its log beside such a file; told that nobody changes the file, it does
   * without. What a log holds that is there would be passed over: then it is refused.
   */
  private Connection connectFrozen() throws SQLException {
    if (hasLog()) {
      String why = "what was written last is still in the file beside it that ends in -wal";
      throw new LedgerException(
          name() + ": may not be written to, and " + why + "; copy both to where they may be",
          null);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:file:" + file.toUri().getRawPath() + "?mode=ro&immutable=1");
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA trusted_schema = 0");
      statement.execute("PRAGMA cache_size = " + READERS_CACHE);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private boolean hasLog() {
    try {
      Path log = file.resolveSibling(file.getFileName() + "-wal");
      return Files.exists(log) && Files.size(log) > 0;
    } catch (IOException e) {
      return true;
    }
  }

  private void set(Connection connection, boolean writing) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        insist(statement, "PRAGMA " + setting.getKey() + " = " + setting.getValue());
      }
      statement.execute("PRAGMA cache_size = " + (writing ? WRITERS_CACHE : READERS_CACHE));
      statement.execute("PRAGMA query_only = " + !writing);
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        check(statement, setting.getKey(), setting.getValue());
      }
    }
  }

  /**
   * SQLite does not wait where waiting might block both: of those who turn a new file to its log at
   * once, all but one are told that it is busy, and may ask again.
   */
  private void insist(Statement statement, String setting) throws SQLException {
    long begun = System.nanoTime();
    while (true) {
      try {
        statement.execute(setting);
        return;
      } catch (SQLiteException e) {
        boolean late = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) >= patience;
        if (late || e.getResultCode() != SQLiteErrorCode.SQLITE_BUSY) {
          throw e;
        }
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerException(name() + ": interrupted while it was busy", e);
    }
  }

  private void check(Statement statement, String setting, String wanted) throws SQLException {
    String got = value(statement, "PRAGMA " + setting);
    if (!wanted.equals(got)) {
      String reason = "SQLite keeps " + setting + " at " + got + " instead of " + wanted;
      throw new LedgerException(name() + ": cannot be kept safely there: " + reason, null);
    }
  }

  private static String value(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      return result.next() ? result.getString(1) : "nothing";
    }
  }

  /** A transaction of a writing connection begins IMMEDIATE, which is the lock. */
  @Override
  public void lock(Handle transaction) {}

  @Override
  public String folder() {
    return "sqlite";
  }

  @Override
  public Map<String, String> spellings() {
    return Map.of(
        "number", "INTEGER PRIMARY KEY AUTOINCREMENT",
        "text", "TEXT",
        "bytes", "BLOB",
        "clustered", "WITHOUT ROWID");
  }

  @Override
  public String schema() {
    return "";
  }

  @Override
  public String emptying(String table) {
    return "DELETE FROM " + table;
  }

  @Override
  public String meaning(SQLException error) {
    SQLiteErrorCode code =
        error instanceof SQLiteException e ? e.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> "another program is writing to it; try again later";
      case SQLITE_FULL -> "the disk is full";
      case SQLITE_READONLY, SQLITE_PERM -> "it may not be written to";
      case SQLITE_CANTOPEN -> unopened();
      case SQLITE_NOTADB -> "is no ledger: not a file of SQLite";
      case SQLITE_CORRUPT -> "is damaged; restore it from a copy";
      case SQLITE_IOERR -> "the disk cannot be read or written";
      default -> String.valueOf(error.getMessage());
    };
  }

  private String unopened() {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return "there is no folder " + folder;
    }
    return Files.isWritable(folder)
        ? "cannot be opened: no permission"
        : "the folder " + folder + " may not be written to";
  }

  @Override
  public List<String> faults(Handle handle) {
    List<String> faults =
        new ArrayList<>(
            handle.createQuery("PRAGMA integrity_check(20)").mapTo(String.class).list());
    faults.remove("ok");
    faults.addAll(
        handle
            .createQuery("PRAGMA foreign_key_check")
            .map((row, context) -> "a row of " + row.getString(1) + " leads to none")
            .list());
    return faults;
  }
}

package org.polybius.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.polybius.ledger.LedgerException;

/** Brings the tables of a ledger to the form that this program knows. */
final class Migrations {
  /** Number of the newest migration. */
  static final int NEWEST = 6;

  private static final String HISTORY = "flyway_schema_history";
  private static final String FOLDER = "classpath:org/polybius/store/";

  private final Database database;

  Migrations(Database database) {
    this.database = database;
  }

  /**
   * Brings the tables up to date.
   *
   * @throws LedgerException when they were made by a newer program, or by another one
   */
  void run() throws SQLException {
    int found = version();
    if (found > NEWEST) {
      throw new LedgerException(
          database.name()
              + (": was written by a newer version of Polybius (form " + found)
              + (", this program knows form " + NEWEST + "); use that version"),
          null);
    }
    if (found < NEWEST) {
      migrate();
    }
  }

  /** Number of the newest migration applied, 0 where there is none. */
  private int version() throws SQLException {
    try (Connection connection = database.connect(false);
        Statement statement = connection.createStatement()) {
      if (!hasHistory(connection)) {
        return 0;
      }
      try (ResultSet result =
          statement.executeQuery(
              "SELECT MAX(CAST(version AS INTEGER)) FROM " + qualified(HISTORY))) {
        return result.next() ? result.getInt(1) : 0;
      }
    }
  }

  private String qualified(String table) {
    return database.schema().isEmpty() ? table : database.schema() + "." + table;
  }

  private boolean hasHistory(Connection connection) throws SQLException {
    String schema = database.schema().isEmpty() ? null : database.schema();
    try (ResultSet tables =
        connection.getMetaData().getTables(null, schema, HISTORY, new String[] {"TABLE"})) {
      return tables.next();
    }
  }

  private void migrate() {
    FluentConfiguration configuration =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(new Source(database, true))
            .locations(FOLDER + "shared", FOLDER + database.folder())
            .placeholders(database.spellings());
    if (!database.schema().isEmpty()) {
      configuration.schemas(database.schema());
    }
    try {
      configuration.load().migrate();
    } catch (FlywayException e) {
      throw new LedgerException(database.name() + ": " + reason(e), e);
    }
  }

  private String reason(FlywayException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return database.meaning(sql);
      }
    }
    String message = String.valueOf(e.getMessage());
    return message.contains("non-empty schema")
        ? "is a database of another program"
        : message.replaceAll("\\s+", " ");
  }
}

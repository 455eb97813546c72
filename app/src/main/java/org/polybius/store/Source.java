package org.polybius.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections as a database makes them, for libraries that ask for a source of them. */
final class Source implements DataSource {
  private static final int PATIENCE = 10;

  private final Database database;
  private final boolean writing;

  Source(Database database, boolean writing) {
    this.database = database;
    this.writing = writing;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return database.connect(writing);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("the address names the user");
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  /** How long a pool that closes waits for a connection that is being opened, s. */
  @Override
  public int getLoginTimeout() {
    return PATIENCE;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException(type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}

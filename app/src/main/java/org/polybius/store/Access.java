package org.polybius.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.polybius.ledger.LedgerException;

/** One writer and several readers of a database, and what goes wrong with them in plain words. */
final class Access implements AutoCloseable {
  private static final int READERS = 4;

  /** How long a thread waits for a connection of the pool, ms. */
  private static final long PATIENCE = 30_000;

  private final Database database;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final HikariDataSource writer;
  private final HikariDataSource readers;
  private final Jdbi write;
  private final Jdbi read;

  /** Guarded by {@link #writing}, or this is being opened. */
  private boolean mayWrite;

  private Access(Database database) {
    this.database = database;
    this.writer = pool(database, true);
    this.readers = pool(database, false);
    this.write = Jdbi.create(writer);
    this.read = Jdbi.create(readers);
  }

  /**
   * Opens a database and brings its tables up to date.
   *
   * @throws LedgerException when that cannot be, or it may not be written to; the message says why
   */
  static Access open(Database database) {
    Access access = openToRead(database);
    try {
      access.tryWriting();
      return access;
    } catch (LedgerException e) {
      access.close();
      throw e;
    }
  }

  /**
   * Opens a database and brings its tables up to date; where it may not be written to, that is said
   * when something is to be changed.
   *
   * @throws LedgerException when that cannot be; the message says why
   */
  static Access openToRead(Database database) {
    try {
      new Migrations(database).run();
      return new Access(database);
    } catch (SQLException e) {
      throw new LedgerException(database.name() + ": " + database.meaning(e), e);
    }
  }

  /** Says at once what the pool would say only after all its patience. */
  private void tryWriting() {
    if (!mayWrite) {
      try {
        database.connect(true).close();
        mayWrite = true;
      } catch (SQLException e) {
        throw new LedgerException(database.name() + ": " + database.meaning(e), e);
      }
    }
  }

  private static HikariDataSource pool(Database database, boolean writing) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(new Source(database, writing));
    config.setMaximumPoolSize(writing ? 1 : READERS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(PATIENCE);
    config.setMaxLifetime(0);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  /** Looks something up. Several threads may. */
  <T> T read(Work<T> work) {
    return sensibly(() -> read.inTransaction(work::with));
  }

  /** Changes something in one transaction; when the call has returned, it is on disk. */
  <T> T write(Work<T> work) {
    writing.lock();
    try {
      tryWriting();
      return sensibly(() -> write.inTransaction(handle -> locked(handle, work)));
    } finally {
      writing.unlock();
    }
  }

  private <T> T locked(Handle handle, Work<T> work) {
    database.lock(handle);
    return work.with(handle);
  }

  /** Runs what may fail in the database's words, and says it in the user's. */
  private <T> T sensibly(Supplier<T> attempt) {
    try {
      return attempt.get();
    } catch (JdbiException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql) {
          throw new LedgerException(database.name() + ": " + database.meaning(sql), e);
        }
      }
      throw new LedgerException(database.name() + ": " + e.getMessage(), e);
    }
  }

  Database database() {
    return database;
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
  }

  /** What is done with a connection. */
  @FunctionalInterface
  interface Work<T> {
    T with(Handle handle);
  }
}

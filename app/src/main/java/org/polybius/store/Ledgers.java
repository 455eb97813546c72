package org.polybius.store;

import java.sql.SQLException;
import java.time.Clock;
import org.polybius.ledger.Archive;
import org.polybius.ledger.LedgerException;

/** Opens ledgers. */
public final class Ledgers {
  private Ledgers() {}

  /**
   * Opens a ledger, and makes it where there is none.
   *
   * @param clock tells when something is recorded
   * @throws LedgerException when it cannot be opened; the message says why
   */
  public static Archive open(Address address, Clock clock) {
    return new SqlLedger(Access.open(database(address)), clock);
  }

  /**
   * Opens a ledger that is there, also where it may only be read.
   *
   * @param clock tells when something is recorded
   * @throws LedgerException when there is none, or it cannot be opened; the message says why
   */
  public static Archive openExisting(Address address, Clock clock) {
    Database database = database(address);
    if (!exists(database)) {
      throw new LedgerException(database.name() + ": there is no ledger; ingest makes one", null);
    }
    return new SqlLedger(Access.openToRead(database), clock);
  }

  private static boolean exists(Database database) {
    try {
      return database.exists();
    } catch (SQLException e) {
      throw new LedgerException(database.name() + ": " + database.meaning(e), e);
    }
  }

  private static Database database(Address address) {
    return address instanceof Address.Server server
        ? new Postgres(server)
        : new Sqlite(((Address.File) address).path(), Sqlite.PATIENCE);
  }
}

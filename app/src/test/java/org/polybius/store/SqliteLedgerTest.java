package org.polybius.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends LedgerContract {
  @TempDir Path folder;

  @Override
  Address address() {
    return new Address.File(folder.resolve("ledger.db"));
  }

  @Override
  Database database() {
    return new Sqlite(folder.resolve("ledger.db"), Sqlite.PATIENCE);
  }
}

package org.polybius.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** A file of SQLite of which a test changes something. */
interface DatabaseDecorator extends Database {
  Sqlite sqlite();

  @Override
  default String name() {
    return sqlite().name();
  }

  @Override
  default boolean exists() {
    return sqlite().exists();
  }

  @Override
  default void lock(Handle transaction) {
    sqlite().lock(transaction);
  }

  @Override
  default String folder() {
    return sqlite().folder();
  }

  @Override
  default Map<String, String> spellings() {
    return sqlite().spellings();
  }

  @Override
  default String schema() {
    return sqlite().schema();
  }

  @Override
  default String emptying(String table) {
    return sqlite().emptying(table);
  }

  @Override
  default String meaning(SQLException error) {
    return sqlite().meaning(error);
  }

  @Override
  default List<String> faults(Handle handle) {
    return sqlite().faults(handle);
  }
}

package org.polybius.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.polybius.ledger.LedgerException;

/** What differs between the databases that can keep a ledger. */
interface Database {
  /** For messages. */
  String name();

  /** Whether there is a ledger at all. */
  boolean exists() throws SQLException;

  /**
   * A new connection, its settings made and read back.
   *
   * @param writing whether it may change anything
   * @throws LedgerException when a setting on which durability rests does not hold
   */
  Connection connect(boolean writing) throws SQLException;

  /** Makes a transaction that has begun the only one that writes. */
  void lock(Handle transaction);

  /** Name of the folder with its own migrations. */
  String folder();

  /** How it spells the types that the shared migrations name. */
  Map<String, String> spellings();

  /** Schema of its tables, "" where it has only one. */
  String schema();

  /** The statement that empties a table of the workspace. */
  String emptying(String table);

  /** What an error means to a user, in the words of one line that follow the ledger's name. */
  String meaning(SQLException error);

  /** What it finds wrong with itself, one line a fault. */
  List<String> faults(Handle handle);
}

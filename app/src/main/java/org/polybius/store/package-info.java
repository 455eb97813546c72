/**
 * Keeps the ledger in a database: one file of SQLite, or a PostgreSQL server. What a call has
 * returned for is on disk. Leaves to {@code reconcile} what the workspace holds, and to {@code
 * contract} how readings and decisions are written down.
 */
@NullMarked
package org.polybius.store;

import org.jspecify.annotations.NullMarked;

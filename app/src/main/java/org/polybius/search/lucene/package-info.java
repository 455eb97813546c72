/**
 * The search port on an index of Lucene: writes the index from a ledger and asks it. The index
 * holds nothing that is not in the ledger and may be thrown away at any time; which ledger it lies
 * beside, and whether it is stale, is left to its users.
 */
@NullMarked
package org.polybius.search.lucene;

import org.jspecify.annotations.NullMarked;

package org.polybius.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the search index of a ledger lies. */
final class IndexOption {
  @Option(
      names = "--index",
      paramLabel = "FOLDER",
      defaultValue = "${env:POLYBIUS_INDEX}",
      description = {
        "where the index lies (default: $POLYBIUS_INDEX, else LEDGER.index beside the ledger's",
        "file; for a ledger on a server polybius.index in this folder)"
      })
  private @Nullable Path folder;

  /** The folder of the index of a ledger. */
  Path of(LedgerOption ledger) {
    return folder == null ? ledger.beside(".index") : folder;
  }
}

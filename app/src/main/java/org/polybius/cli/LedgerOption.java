package org.polybius.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.polybius.ledger.Archive;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which ledger a command works on. */
final class LedgerOption {
  private final Clock clock;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--ledger",
      paramLabel = "LEDGER",
      defaultValue = "${env:POLYBIUS_LEDGER:-polybius.db}",
      description = {
        "a file, or postgresql://user:password@host/database (default: $POLYBIUS_LEDGER, else",
        "polybius.db in this folder)"
      })
  private String written = "";

  LedgerOption(Clock clock) {
    this.clock = clock;
  }

  /** The ledger, made where there is none. */
  Archive open() {
    return Ledgers.open(address(), clock);
  }

  /** The ledger, which must be there. */
  Archive openExisting() {
    return Ledgers.openExisting(address(), clock);
  }

  /**
   * A file beside the ledger: named after its file; for one on a server in this folder, named after
   * host and database.
   *
   * @param ending of its name
   */
  Path beside(String ending) {
    return address() instanceof Address.File file
        ? file.path().resolveSibling(file.path().getFileName() + ending)
        : Path.of(((Address.Server) address()).plainName() + ending);
  }

  /** Says that the command was called wrongly. */
  ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  private Address address() {
    try {
      return Address.of(written);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}

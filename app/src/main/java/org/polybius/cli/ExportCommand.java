package org.polybius.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.export.data.Material;
import org.polybius.export.data.Sheet;
import org.polybius.export.formats.ExportFormat;
import org.polybius.export.formats.ExportFormats;
import org.polybius.export.table.Codebook;
import org.polybius.ledger.Archive;
import org.polybius.query.Desk;
import org.polybius.query.Filter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code polybius export}: what the reports of a ledger amount to, for other programs. */
@Command(
    name = "export",
    sortOptions = false,
    description = {
      "Writes what the ledger holds in a format of other programs.",
      "",
      "csv, jsonl, parquet and codebook are --of claims, incidents or tallies. Others are always",
      "of the same: plover, polecat, gdelt (events), acled, ucdp-ged, geojson, atom (incidents),",
      "graphml, gexf (who is connected with whom), jsonld (claims), briefing (a page to print).",
      "A file of columns gets its codebook beside it: FILE.codebook.md.",
      ""
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec command = CommandSpec.create();

  @Mixin private LedgerOption ledger;

  @Mixin private FilterOptions filter = new FilterOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "one of those above")
  private String format = "";

  @Option(
      names = "--of",
      paramLabel = "TABLE",
      description = "claims (default), incidents or tallies")
  private String table = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "where to; standard output without")
  private @Nullable Path output;

  ExportCommand(Console console, Clock clock) {
    this.console = console;
    this.ledger = new LedgerOption(clock);
  }

  @Override
  public Integer call() throws IOException {
    ExportFormat chosen = ExportFormats.named(format).orElseThrow(this::unknown);
    checkTable(chosen);
    Filter kept = filter.filter();
    try (Archive opened = ledger.openExisting()) {
      if (!opened.pending(1).isEmpty()) {
        console.say("polybius: some reports are not reconciled yet; polybius rebuild does it");
      }
      Material material = new Material(new Desk(opened), kept);
      if (output == null) {
        chosen.write(material, table, console.out());
      } else {
        toFile(chosen, material, output);
      }
    }
    return Exit.DONE;
  }

  private void checkTable(ExportFormat chosen) {
    try {
      chosen.table(table);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private ParameterException unknown() {
    String known =
        ExportFormats.all().stream().map(ExportFormat::name).collect(Collectors.joining(", "));
    return new ParameterException(
        command.commandLine(), "there is no format '" + format + "'; known are " + known);
  }

  /** A file appears when it is complete: what a failure leaves behind is no export. */
  private void toFile(ExportFormat chosen, Material material, Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
    try (OutputStream out = Files.newOutputStream(part)) {
      chosen.write(material, table, out);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
    Optional<Sheet<?>> columns =
        chosen.name().equals("codebook") ? Optional.empty() : chosen.columns(table);
    if (columns.isPresent()) {
      Path beside = absolute.resolveSibling(absolute.getFileName() + ".codebook.md");
      Files.writeString(beside, Codebook.of(columns.get()));
    }
    console.say("polybius: wrote " + file);
  }
}

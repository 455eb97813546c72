package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.export.formats.ExportFormat;
import org.polybius.export.formats.ExportFormats;

class ExportCommandTest {
  private static final String REPORT =
      "{\"id\":\"r1\",\"published\":\"2023-12-04\",\"outlet\":\"Gazette\",\"text\":\"Rebels freed"
          + " five miners in Alderburg on Monday after talks, the governor said.\"}\n";

  @TempDir Path folder;

  private final Path ledger = Exported.of(REPORT);

  @Test
  void aFileOfColumnsGetsItsCodebookBesideIt() throws IOException {
    Path file = folder.resolve("figures.csv");
    Run run = Exported.command(ledger, "--format", "csv", "--of", "tallies", "-o", file.toString());
    assertThat(run.code()).as(run.err()).isEqualTo(Exit.DONE);
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(file)).startsWith("id,population,").contains("\r\n");
    assertThat(Files.readString(folder.resolve("figures.csv.codebook.md")))
        .startsWith("# tallies")
        .contains("| best | integer |");
  }

  @Test
  void aFileWithoutColumnsStandsAlone() throws IOException {
    Path file = folder.resolve("map.geojson");
    Exported.command(ledger, "--format", "geojson", "-o", file.toString());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatCannotBeMeantIsWrongUsage() {
    List<List<String>> wrong =
        List.of(
            List.of("--format", "xls"),
            List.of("--format", "csv", "--of", "cats"),
            List.of("--format", "geojson", "--of", "claims"),
            List.of("--format", "csv", "--type", "nonsense"),
            List.of("--format", "csv", "--from", "2023-12-05", "--to", "2023-12-04"));
    for (List<String> arguments : wrong) {
      Run run = Exported.command(ledger, arguments.toArray(String[]::new));
      assertThat(run.code()).as(String.valueOf(arguments)).isEqualTo(Exit.USAGE);
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void whereThereIsNoLedgerNothingIsDoneAndNoFileMade() {
    Path file = folder.resolve("x.csv");
    Run run = Exported.command(folder.resolve("none.db"), "--format", "csv", "-o", file.toString());
    assertThat(run.code()).isEqualTo(Exit.NOTHING);
    assertThat(file).doesNotExist();
  }

  @Test
  void aFilterThatKeepsNothingGivesEmptyExportsAndNoErrors() {
    for (ExportFormat format : ExportFormats.all()) {
      Run run = Exported.command(ledger, "--format", format.name(), "--actor", "nobody at all");
      assertThat(run.code()).as(format.name() + run.err()).isEqualTo(Exit.DONE);
    }
    assertThat(Exported.command(ledger, "--format", "jsonl", "--actor", "nobody").out()).isEmpty();
  }

  @Test
  void everyFormatIsNamedInTheHelpAndInTheDocument() throws IOException {
    String help = Exported.command(ledger, "--help").out();
    Path root = Path.of(System.getProperty("polybius.root", ".."));
    String document = Files.readString(root.resolve("docs/exports.md"));
    assertThat(ExportFormats.all())
        .allMatch(format -> help.contains(format.name()))
        .allMatch(format -> document.contains("| `" + format.name() + "` |"));
  }
}

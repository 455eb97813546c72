package org.polybius.cli;

import java.util.ArrayList;
import java.util.List;
import org.polybius.read.CsvColumns;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which column of a table is which field of a report. */
final class ColumnsOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "FIELD=COLUMN",
      description =
          "which column of a CSV file holds which field: text, title, published, outlet, url, id …")
  private List<String> pairs = new ArrayList<>();

  /** Whether the user says anything. */
  boolean named() {
    return !pairs.isEmpty();
  }

  /** As the user says; common headings where nothing is said. */
  CsvColumns columns() {
    try {
      return CsvColumns.parse(pairs);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--columns: " + e.getMessage(), e);
    }
  }
}

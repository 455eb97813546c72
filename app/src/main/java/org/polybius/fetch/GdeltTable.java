package org.polybius.fetch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tables of GDELT that name reports (GDELT 2.0 Event Codebook and Global Knowledge Graph
 * Codebook 2.1): tab-separated, without headings, in UTF-8 by intention.
 */
enum GdeltTable {
  /** A row for each mention of an event in a report; type 1 is the web. */
  MENTIONS(16, 5, "\\d+\t\\d{14}\t\\d{14}\t1\t.*"),
  /** A row for each report; collection 1 is the web. */
  KNOWLEDGE_GRAPH(27, 4, "\\d{14}-T?\\d+\t\\d{14}\t1\t.*"),
  /** A row for each event, the report that told it first in the last column. */
  EVENTS(61, 60, "\\d+\t\\d{8}\t\\d{6}\t\\d{4}\t.*");

  private static final Pattern FILE =
      Pattern.compile(
          "\\d+ [0-9a-f]{32} (https?://\\S+\\.(?:mentions|gkg)\\.csv\\.zip)",
          Pattern.CASE_INSENSITIVE);

  private final int columns;
  private final int address;
  private final Pattern opening;

  GdeltTable(int columns, int address, String opening) {
    this.columns = columns;
    this.address = address;
    this.opening = Pattern.compile(opening, Pattern.DOTALL);
  }

  /** The table that a line is a row of. */
  static Optional<GdeltTable> of(String line) {
    return Arrays.stream(values()).filter(table -> table.address(line).isPresent()).findFirst();
  }

  /** The address of the report that a row names; empty when it names none on the web. */
  Optional<String> address(String line) {
    if (!opening.matcher(line).matches()) {
      return Optional.empty();
    }
    List<String> cells = List.of(line.split("\t", -1));
    return cells.size() == columns && WebAddress.looksLike(cells.get(address))
        ? Optional.of(cells.get(address))
        : Optional.empty();
  }

  /** The file that a line of GDELT's lists of files names; empty when it names no table of ours. */
  static Optional<String> file(String line) {
    return Optional.of(FILE.matcher(line.strip())).filter(m -> m.matches()).map(m -> m.group(1));
  }
}

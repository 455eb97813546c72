package org.polybius.cli;

import picocli.CommandLine.Option;

/** Which part of a list is shown, and in what form. */
final class PageOptions {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "how many at most, 1 to 1000 (default: 20)")
  private int limit;

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "how many to pass over (default: 0)")
  private long offset;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Format.OfTables.class,
      description = "table: text for a terminal (default); json: the same as one object")
  private Format format = Format.TABLE;

  int limit() {
    return limit;
  }

  long offset() {
    return offset;
  }

  Format format() {
    return format;
  }
}

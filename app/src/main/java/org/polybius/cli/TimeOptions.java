package org.polybius.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The days that a command is about, and the day as of which it answers. */
final class TimeOptions {
  @Option(
      names = "--as-known-on",
      paramLabel = "DATE",
      converter = Day.class,
      description = {
        "from those reports only that had been published by the end of this day; reports whose",
        "publication is not known do not count then"
      })
  private @Nullable LocalDate asKnownOn;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = Day.class,
      description = "not ending before this day")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      converter = Day.class,
      description = "not beginning after this day")
  private @Nullable LocalDate to;

  @Nullable LocalDate asKnownOn() {
    return asKnownOn;
  }

  @Nullable LocalDate from() {
    return from;
  }

  @Nullable LocalDate to() {
    return to;
  }
}

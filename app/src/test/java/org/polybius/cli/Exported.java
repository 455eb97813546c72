package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.polybius.export.data.Material;
import org.polybius.export.formats.ExportFormats;
import org.polybius.query.Desk;
import org.polybius.query.Filter;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;

/** Ledgers of reports, ingested once for all tests of a run, and what is exported of them. */
public final class Exported {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2023-12-11T12:00:00Z"), ZoneOffset.UTC);
  private static final Map<String, Path> LEDGERS = new ConcurrentHashMap<>();

  private static final Map<Path, Desk> DESKS = new ConcurrentHashMap<>();

  private Exported() {}

  /** A ledger of the example reports. */
  public static Path examples() {
    return LEDGERS.computeIfAbsent("examples", key -> ingested(key, reports()));
  }

  /** The example reports, JSON Lines. */
  public static String reports() {
    Path root = Path.of(System.getProperty("polybius.root", ".."));
    try {
      return Files.readString(root.resolve("examples/truce-2023/reports.jsonl"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A ledger of some reports, JSON Lines. */
  public static Path of(String reports) {
    return LEDGERS.computeIfAbsent(reports, key -> ingested("some", reports));
  }

  private static Path ingested(String name, String reports) {
    try {
      Path folder = Files.createTempDirectory("polybius-" + name);
      folder.toFile().deleteOnExit();
      Path ledger = folder.resolve("ledger.db");
      ledger.toFile().deleteOnExit();
      Run run = run(reports, "ingest", "--ledger", ledger.toString(), "-");
      assertThat(run.code()).as(run.err()).isEqualTo(Exit.DONE);
      return ledger;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** All of a ledger in a format, written by a desk that stays open for the tests to come. */
  public static String text(Path ledger, String format, String table) {
    return new String(bytes(ledger, format, table), StandardCharsets.UTF_8);
  }

  /** The same as bytes. */
  public static byte[] bytes(Path ledger, String format, String table) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ExportFormats.named(format)
          .orElseThrow()
          .write(new Material(desk(ledger), Filter.NONE), table, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  /** A run of the command. */
  public static Run command(Path ledger, String... arguments) {
    Stream<String> all =
        Stream.concat(Stream.of("export", "--ledger", ledger.toString()), Arrays.stream(arguments));
    return run("", all.toArray(String[]::new));
  }

  /** All that a ledger holds. */
  public static Material all(Path ledger) {
    return new Material(desk(ledger), Filter.NONE);
  }

  private static Desk desk(Path ledger) {
    return DESKS.computeIfAbsent(
        ledger, path -> new Desk(Ledgers.openExisting(Address.of(path.toString()), NOON)));
  }

  private static Run run(String input, String... arguments) {
    return Run.of(NOON, input, Stream.of(arguments));
  }
}

package org.polybius.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.polybius.export.data.Material;
import org.polybius.export.formats.ExportFormat;
import org.polybius.export.formats.ExportFormats;
import org.polybius.query.FilterException;

/**
 * What the filter keeps in the formats of {@code polybius export}. A file is written to disk first
 * and sent when it is complete: nothing of a large ledger is held in memory, and a failure is said
 * instead of a file that breaks off.
 */
final class Downloads {
  private static final String FOLDER = "/export/";

  /** Files that are written at once; each takes a processor and room on disk. */
  private static final int AT_ONCE = 4;

  private final Semaphore free = new Semaphore(AT_ONCE);

  List<Route> routes() {
    return ExportFormats.all().stream()
        .map(
            format ->
                new Route(
                    path(format.name()),
                    "what the filter keeps: " + format.title(),
                    Route.Kind.FILE,
                    asking -> send(format, asking)))
        .toList();
  }

  /** The address of a format. */
  static String path(String format) {
    return FOLDER + format;
  }

  /** The format that a route gives. */
  static ExportFormat format(Route route) {
    return ExportFormats.named(route.path().substring(FOLDER.length())).orElseThrow();
  }

  private String send(ExportFormat format, Asking asking) {
    String table = table(format, asking);
    Material material = new Material(asking.desk(), asking.filter());
    if (!free.tryAcquire()) {
      throw new Busy("Other files are being written. Try again in a moment.");
    }
    try {
      Path file = written(format, table, material);
      asking.send(
          format.mediaType(),
          format.name().equals("atom") ? "inline" : "attachment",
          name(format, table),
          Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      free.release();
    }
    return "";
  }

  private static String table(ExportFormat format, Asking asking) {
    try {
      return format.table(asking.other(Searching.OF));
    } catch (IllegalArgumentException e) {
      FilterException wrong =
          new FilterException(
              FilterException.Problem.UNKNOWN_WORD, Searching.OF, String.valueOf(e.getMessage()));
      wrong.initCause(e);
      throw wrong;
    }
  }

  private static Path written(ExportFormat format, String table, Material material)
      throws IOException {
    Path file = Files.createTempFile("polybius-", "." + format.extension());
    try (OutputStream out = Files.newOutputStream(file)) {
      format.write(material, table, out);
      return file;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static String name(ExportFormat format, String table) {
    String what =
        table.isEmpty()
            ? format.name()
            : format.name().equals("codebook") ? table + "-codebook" : table;
    return "polybius-" + what + "." + format.extension();
  }
}

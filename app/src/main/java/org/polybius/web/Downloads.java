package org.polybius.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
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

  /** Files that are written or sent at once; each takes a processor, and room until it is sent. */
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
    try {
      asking.send(
          format.mediaType(),
          format.name().equals("atom") ? "inline" : "attachment",
          name(format, table),
          open(format, table, material));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "";
  }

  /**
   * A file, written.
   *
   * @return takes one of the places, and room on disk, until it is closed
   * @throws Busy when no place is free
   */
  InputStream open(ExportFormat format, String table, Material material) throws IOException {
    if (!free.tryAcquire()) {
      throw new Busy("Other files are being written or sent. Try again in a moment.");
    }
    InputStream opened = null;
    try {
      opened = new Placed(reading(written(format, table, material)), free);
      return opened;
    } finally {
      if (opened == null) {
        free.release();
      }
    }
  }

  /** What is read from a file, which goes with it, or at once when it cannot be read. */
  static InputStream reading(Path file) throws IOException {
    try {
      return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Gives its place back when it is closed, once. */
  private static final class Placed extends FilterInputStream {
    private final Semaphore places;
    private final AtomicBoolean closed = new AtomicBoolean();

    Placed(InputStream file, Semaphore places) {
      super(file);
      this.places = places;
    }

    @Override
    public void close() throws IOException {
      try {
        super.close();
      } finally {
        if (!closed.getAndSet(true)) {
          places.release();
        }
      }
    }
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

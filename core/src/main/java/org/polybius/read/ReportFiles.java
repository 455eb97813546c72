package org.polybius.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads files, choosing the reader by name and first bytes. Thread-safe. */
public final class ReportFiles {
  private static final int HEAD = 1024;
  private static final int BUFFER = 1 << 16;

  private final ReportReader text;
  private final ReportReader json;
  private final ReportReader jsonLines;
  private final ReportReader html;
  private final ReportReader xml;
  private final ReportReader csv;
  private final ReportReader mail;
  private final ReportReader warc;

  /** With the given limits. */
  public ReportFiles(Limits limits) {
    this(limits, CsvColumns.COMMONLY);
  }

  /** With the given limits; {@code columns} say which column of a table is which field. */
  public ReportFiles(Limits limits, CsvColumns columns) {
    Reports reports = new Reports(limits, new LanguageIdentifier());
    HtmlReader pages = new HtmlReader(limits, reports);
    this.text = new PlainTextReader(limits, reports);
    JsonLinesReader lines = new JsonLinesReader(limits, reports);
    this.jsonLines = lines;
    this.json = new JsonReader(limits, lines);
    this.html = pages;
    this.xml = new NewsXmlReader(limits, reports);
    this.csv = new CsvReader(limits, reports, columns);
    this.mail = new MailReader(limits, reports);
    this.warc = new WarcReader(limits, pages);
  }

  /** Reads one file; a failure to open it is a refusal like any other. */
  public void read(Path file, Consumer<ReadResult> sink) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      sink.accept(refused(ReadFailure.IS_DIRECTORY, name, "is a directory"));
      return;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      choose(name, in, sink);
    } catch (NoSuchFileException e) {
      sink.accept(refused(ReadFailure.NOT_FOUND, name, "does not exist"));
    } catch (AccessDeniedException e) {
      sink.accept(refused(ReadFailure.NO_PERMISSION, name, "may not be read"));
    } catch (IOException e) {
      sink.accept(refused(ReadFailure.IO_ERROR, name, "cannot be read: " + oneLine(e)));
    }
  }

  /**
   * Reads a stream, such as standard input.
   *
   * @param in supports mark and reset
   */
  public void read(String name, InputStream in, Consumer<ReadResult> sink) {
    try {
      choose(name, in, sink);
    } catch (IOException e) {
      sink.accept(refused(ReadFailure.IO_ERROR, name, "cannot be read: " + oneLine(e)));
    }
  }

  /** Web archives are packed record by record, and are unpacked so; others as a whole. */
  private void choose(String name, InputStream in, Consumer<ReadResult> sink) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!lower.endsWith(".gz") || lower.endsWith(".warc.gz")) {
      reader(lower, in).read(name, in, sink);
      return;
    }
    try (InputStream unpacked = new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER)) {
      reader(lower.substring(0, lower.length() - ".gz".length()), unpacked)
          .read(name, unpacked, sink);
    } catch (ZipException | EOFException e) {
      String why = "is packed, and cannot be unpacked to its end: " + oneLine(e);
      sink.accept(refused(ReadFailure.ARCHIVE_INVALID, name, why));
    }
  }

  private ReportReader reader(String name, InputStream in) throws IOException {
    byte[] head = head(in);
    ReportReader named = named(name);
    return named != null ? named : opening(head);
  }

  private @Nullable ReportReader named(String name) {
    if (name.endsWith(".json")) {
      return json;
    }
    if (name.matches(".*\\.(jsonl|ndjson)")) {
      return jsonLines;
    }
    if (name.matches(".*\\.(html|htm|xhtml)")) {
      return html;
    }
    if (name.matches(".*\\.(warc|warc\\.gz)")) {
      return warc;
    }
    if (name.matches(".*\\.(eml|mbox|mbx)")) {
      return mail;
    }
    return name.endsWith(".csv") ? csv : null;
  }

  private ReportReader opening(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.startsWith("{")) {
      return jsonLines;
    }
    if (HtmlReader.opens(head)) {
      return html;
    }
    if (start.startsWith("WARC/1.")) {
      return warc;
    }
    return NewsXmlReader.opens(start) ? xml : text;
  }

  private static byte[] head(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return head;
  }

  private static ReadResult refused(ReadFailure code, String name, String reason) {
    return ReadResult.refused(code, name + ": " + reason);
  }

  private static String oneLine(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.replaceAll("\\s+", " ");
  }
}

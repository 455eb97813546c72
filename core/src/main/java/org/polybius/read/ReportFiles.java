package org.polybius.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads files, choosing the reader by name and first bytes. Thread-safe. */
public final class ReportFiles {
  private static final int HEAD = 1024;

  private final ReportReader text;
  private final ReportReader jsonLines;
  private final ReportReader html;

  /** With the given limits. */
  public ReportFiles(Limits limits) {
    Reports reports = new Reports(limits, new LanguageIdentifier());
    this.text = new PlainTextReader(limits, reports);
    this.jsonLines = new JsonLinesReader(limits, reports);
    this.html = new HtmlReader(limits, reports);
  }

  /** Reads one file; a failure to open it is a refusal like any other. */
  public void read(Path file, Consumer<ReadResult> sink) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      sink.accept(refused(ReadFailure.IS_DIRECTORY, name, "is a directory"));
      return;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      reader(name, in).read(name, in, sink);
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
      reader(name, in).read(name, in, sink);
    } catch (IOException e) {
      sink.accept(refused(ReadFailure.IO_ERROR, name, "cannot be read: " + oneLine(e)));
    }
  }

  private ReportReader reader(String name, InputStream in) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean named =
        lower.endsWith(".jsonl") || lower.endsWith(".ndjson") || lower.endsWith(".json");
    byte[] head = head(in);
    if (named || (head.length > 0 && head[0] == '{')) {
      return jsonLines;
    }
    boolean page = lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml");
    return page || HtmlReader.opens(head) ? html : text;
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

package org.polybius.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads web archives (WARC, plain or compressed): each answer of a server that is a web page is a
 * report; other records are passed over. A broken record is refused with its offset and the others
 * are read. Only one record is held at a time.
 */
public final class WarcReader implements ReportReader {
  private static final int OK = 200;

  private final Limits limits;
  private final HtmlReader pages;

  /** With the given limits. */
  public WarcReader(Limits limits) {
    this(limits, new HtmlReader(limits));
  }

  WarcReader(Limits limits, HtmlReader pages) {
    this.limits = limits;
    this.pages = pages;
  }

  @Override
  public void read(String name, InputStream in, Consumer<ReadResult> sink) throws IOException {
    WarcRecords records = new WarcRecords(in, limits.lineBytes());
    boolean any = false;
    for (WarcRecords.Cut cut = records.next(); cut != null; cut = records.next()) {
      String where = name + ": record at byte " + cut.offset();
      ByteArrayOutputStream bytes = cut.record();
      if (bytes == null) {
        sink.accept(ReadResult.refused(ReadFailure.ARCHIVE_INVALID, where + " " + cut.wrong()));
      } else {
        records(where, bytes.toByteArray(), sink);
      }
      any = true;
    }
    if (!any) {
      sink.accept(ReadResult.refused(ReadFailure.EMPTY, name + ": is empty"));
    }
  }

  /**
   * What a record gives, or several that were packed together; nothing when it is none that could
   * hold a report.
   */
  private void records(String where, byte[] bytes, Consumer<ReadResult> sink) {
    try (org.netpreserve.jwarc.WarcReader reader =
        new org.netpreserve.jwarc.WarcReader(new ByteArrayInputStream(bytes))) {
      for (Optional<WarcRecord> record = reader.next();
          record.isPresent();
          record = reader.next()) {
        if (record.get() instanceof WarcResponse response) {
          response(where, response).ifPresent(sink);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      sink.accept(refused(where, e));
    }
  }

  private Optional<ReadResult> response(String where, WarcResponse response) throws IOException {
    HttpResponse http = response.http();
    MediaType type = http.contentType();
    boolean page = type.base().equals(MediaType.HTML) || type.base().toString().contains("xhtml");
    if (http.status() != OK || !page) {
      return Optional.empty();
    }
    byte[] body = http.bodyDecoded().stream().readNBytes(limits.lineBytes() + 1);
    String charset = type.parameters().get("charset");
    String retrieved = response.date().truncatedTo(ChronoUnit.SECONDS).toString();
    HtmlReader.Source source = new HtmlReader.Source(response.target(), charset, null, retrieved);
    return Optional.of(pages.read(where, body, source));
  }

  private static ReadResult refused(String where, Exception e) {
    String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    return ReadResult.refused(ReadFailure.ARCHIVE_INVALID, where + " is damaged: " + message);
  }
}

package org.polybius.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads a file of JSON that may be one document over many lines, as ninjs is published: an object
 * is a report, a list has one for each of its objects. Where the first line is an object of its
 * own, it is JSON Lines.
 */
final class JsonReader implements ReportReader {
  private final Limits limits;
  private final JsonLinesReader lines;

  JsonReader(Limits limits, JsonLinesReader lines) {
    this.limits = limits;
    this.lines = lines;
  }

  @Override
  public void read(String name, InputStream in, Consumer<ReadResult> sink) throws IOException {
    byte[] first = firstLine(in);
    if (isObject(first)) {
      lines.read(name, new SequenceInputStream(new ByteArrayInputStream(first), in), sink);
      return;
    }
    int room = limits.lineBytes() + 1 - first.length;
    byte[] rest = in.readNBytes(Math.max(0, room));
    if (rest.length >= room) {
      String most = limits.lineBytes() + " bytes";
      sink.accept(
          ReadResult.refused(
              ReadFailure.TOO_LARGE,
              name
                  + ": is longer than the "
                  + most
                  + " a document may have; one line a report has no bound"));
      return;
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(first);
    whole.writeBytes(rest);
    document(name, whole.toByteArray(), sink);
  }

  private byte[] firstLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      line.write(b);
      if (line.size() > limits.lineBytes() || (b == '\n' && line.size() > 2)) {
        break;
      }
    }
    return line.toByteArray();
  }

  private boolean isObject(byte[] line) {
    try {
      String text = Decoder.utf8(line).text();
      return text != null && lines.tree(text).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private void document(String name, byte[] bytes, Consumer<ReadResult> sink) throws IOException {
    Decoder.Decoded decoded = Decoder.utf8(bytes);
    if (decoded.text() == null) {
      ReadFailure code = decoded.failure() == null ? ReadFailure.IO_ERROR : decoded.failure();
      sink.accept(ReadResult.refused(code, name + ": " + decoded.reason()));
      return;
    }
    if (decoded.text().isBlank()) {
      sink.accept(ReadResult.refused(ReadFailure.EMPTY, name + ": is empty"));
      return;
    }
    try {
      document(name, lines.tree(decoded.text()), bytes, sink);
    } catch (JsonProcessingException e) {
      if (hasLines(decoded.text())) {
        lines.read(name, new ByteArrayInputStream(bytes), sink);
        return;
      }
      String where = e.getLocation() == null ? name : name + ":" + e.getLocation().getLineNr();
      String reason = where + ": is no JSON: " + JsonLinesReader.reason(e);
      sink.accept(ReadResult.refused(ReadFailure.JSON_INVALID, reason));
    }
  }

  /** Whether some line is an object of its own: then it is lines, of which the first is broken. */
  private boolean hasLines(String text) {
    return text.lines().skip(1).anyMatch(line -> isObject(line.getBytes(StandardCharsets.UTF_8)));
  }

  private void document(String name, JsonNode tree, byte[] bytes, Consumer<ReadResult> sink) {
    if (!tree.isArray()) {
      sink.accept(lines.report(name, tree, bytes));
      return;
    }
    if (tree.isEmpty()) {
      sink.accept(ReadResult.refused(ReadFailure.EMPTY, name + ": is an empty list"));
    }
    for (int i = 0; i < tree.size(); i++) {
      byte[] own = tree.get(i).toString().getBytes(StandardCharsets.UTF_8);
      sink.accept(lines.report(name + ": item " + (i + 1), tree.get(i), own));
    }
  }
}

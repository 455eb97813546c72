package org.polybius.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON Lines, one report a line, its fields named as in the contract or as in ninjs; unknown
 * fields are passed over. A broken line is refused with its number and the others are read.
 */
public final class JsonLinesReader implements ReportReader {
  private final Limits limits;
  private final Reports reports;
  private final JsonMapper mapper;

  /** With the given limits. */
  public JsonLinesReader(Limits limits) {
    this(limits, new Reports(limits, new LanguageIdentifier()));
  }

  JsonLinesReader(Limits limits, Reports reports) {
    this.limits = limits;
    this.reports = reports;
    StreamReadConstraints constraints =
        StreamReadConstraints.builder().maxStringLength(limits.lineBytes()).build();
    this.mapper =
        JsonMapper.builder(
                JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(constraints)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }

  @Override
  public void read(String name, InputStream in, Consumer<ReadResult> sink) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    long number = 1;
    boolean any = false;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      int from = 0;
      for (int i = 0; i < n; i++) {
        if (buffer[i] == '\n') {
          append(line, buffer, from, i);
          any |= line(name, number++, line, sink);
          from = i + 1;
        }
      }
      append(line, buffer, from, n);
    }
    any |= line(name, number, line, sink);
    if (!any) {
      sink.accept(ReadResult.refused(ReadFailure.EMPTY, name + ": is empty"));
    }
  }

  /** Keeps one byte more than allowed, to tell a line that is too long. */
  private void append(ByteArrayOutputStream line, byte[] buffer, int from, int to) {
    int room = limits.lineBytes() + 1 - line.size();
    line.write(buffer, from, Math.min(room, to - from));
  }

  /** Reads a line and empties it; whether it held anything. */
  private boolean line(
      String name, long number, ByteArrayOutputStream line, Consumer<ReadResult> sink) {
    byte[] bytes = line.toByteArray();
    line.reset();
    String where = name + ":" + number;
    if (bytes.length > limits.lineBytes()) {
      String most = limits.lineBytes() + " bytes";
      sink.accept(
          ReadResult.refused(
              ReadFailure.TOO_LARGE, where + ": is longer than the " + most + " a line may have"));
      return true;
    }
    Decoder.Decoded decoded = Decoder.utf8(bytes);
    if (decoded.text() != null && decoded.text().isBlank()) {
      return false;
    }
    sink.accept(
        decoded.text() == null ? undecoded(where, decoded) : json(where, decoded.text(), bytes));
    return true;
  }

  private static ReadResult undecoded(String where, Decoder.Decoded decoded) {
    ReadFailure code = decoded.failure() == null ? ReadFailure.IO_ERROR : decoded.failure();
    return ReadResult.refused(code, where + ": " + decoded.reason());
  }

  /** A document of JSON. */
  JsonNode tree(String json) throws JsonProcessingException {
    return mapper.readTree(json);
  }

  /** Why a document is none, without what the parser says of its own settings. */
  static String reason(JsonProcessingException e) {
    return e.getOriginalMessage()
        .replaceAll("\\s+", " ")
        .replaceFirst(" \\(start marker at \\[Source: .*", "");
  }

  private ReadResult json(String where, String line, byte[] bytes) {
    try {
      return report(where, tree(line), bytes);
    } catch (JsonProcessingException e) {
      return ReadResult.refused(ReadFailure.JSON_INVALID, where + ": is no JSON: " + reason(e));
    }
  }

  /** The report that an object holds. */
  ReadResult report(String where, JsonNode tree, byte[] bytes) {
    if (!tree.isObject()) {
      return ReadResult.refused(ReadFailure.JSON_INVALID, where + ": is no JSON object");
    }
    try {
      return object(where, tree, bytes);
    } catch (WrongField e) {
      return ReadResult.refused(ReadFailure.FIELD_INVALID, where + ": " + e.getMessage());
    }
  }

  private ReadResult object(String where, JsonNode tree, byte[] bytes) throws WrongField {
    Given plain =
        new Given(
            string(tree, "id"),
            string(tree, "url"),
            string(tree, "outlet"),
            string(tree, "published"),
            string(tree, "title"),
            string(tree, "byline"),
            string(tree, "datelinePlace"),
            string(tree, "language"),
            strings(tree, "agencies"));
    Given given = plain.version(string(tree, "modified"), string(tree, "retrieved"));
    if (Ninjs.is(tree)) {
      return ninjs(where, tree, bytes);
    }
    JsonNode text = tree.get("text");
    if (text == null || text.isNull()) {
      return ReadResult.refused(ReadFailure.TEXT_MISSING, where + ": has no field \"text\"");
    }
    if (!text.isTextual()) {
      throw new WrongField("text", "a string");
    }
    return reports.make(where, given, text.textValue(), bytes);
  }

  private ReadResult ninjs(String where, JsonNode tree, byte[] bytes) {
    Ninjs news = new Ninjs(tree);
    return news.text().isBlank()
        ? ReadResult.refused(ReadFailure.TEXT_MISSING, where + ": has no body")
        : reports.make(where, news.given(), news.text(), bytes);
  }

  private static @Nullable String string(JsonNode tree, String field) throws WrongField {
    JsonNode value = tree.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new WrongField(field, "a string");
    }
    return value.textValue().isBlank() ? null : value.textValue();
  }

  private static List<String> strings(JsonNode tree, String field) throws WrongField {
    JsonNode value = tree.get(field);
    List<String> strings = new ArrayList<>();
    if (value == null || value.isNull()) {
      return strings;
    }
    for (JsonNode element : value) {
      if (!element.isTextual() || element.textValue().isBlank()) {
        throw new WrongField(field, "a list of strings");
      }
      strings.add(element.textValue());
    }
    if (!value.isArray()) {
      throw new WrongField(field, "a list of strings");
    }
    return strings;
  }

  /** A field of another type than the contract's. */
  private static final class WrongField extends Exception {
    private static final long serialVersionUID = 1L;

    WrongField(String field, String type) {
      super("field \"" + field + "\" is not " + type);
    }
  }
}

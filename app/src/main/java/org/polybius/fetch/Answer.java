package org.polybius.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of a server to one request. */
final class Answer {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  /**
   * An answer.
   *
   * @param headers by name in lower case; of several with one name the last
   * @param body unpacked
   */
  Answer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body;
  }

  int status() {
    return status;
  }

  byte[] body() {
    return body;
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  boolean redirects() {
    boolean status3 = status == 301 || status == 302 || status == 303 || status >= 307;
    return status3 && status <= 308 && headers.containsKey("location");
  }

  /**
   * Where a redirect leads; "" when it does not say. Servers send UTF-8 where ASCII is asked for.
   */
  String location() {
    String written = headers.getOrDefault("location", "");
    byte[] bytes = written.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return written;
    }
  }

  /** The media type without its parameters, lower case; "" when the server says none. */
  String type() {
    return headers
        .getOrDefault("content-type", "")
        .replaceFirst(";.*", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** The charset that the server says; null when it says none. */
  @Nullable String charset() {
    for (String parameter : headers.getOrDefault("content-type", "").split(";")) {
      String[] sides = parameter.split("=", 2);
      if (sides.length == 2 && sides[0].strip().equalsIgnoreCase("charset")) {
        String named = sides[1].replaceAll("[\"'\\s]", "");
        return named.isEmpty() ? null : named;
      }
    }
    return null;
  }
}

package org.polybius.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the files of a language from the class path. */
final class Resources {
  private Resources() {}

  /** All bytes of {@code <language>/<name>} beside this class. */
  static byte[] bytes(String language, String name) throws IOException {
    try (InputStream in = Resources.class.getResourceAsStream(language + "/" + name)) {
      if (in == null) {
        throw new IOException("missing resource " + language + "/" + name);
      }
      return in.readAllBytes();
    }
  }

  /** Its lines, in UTF-8. */
  static List<String> lines(String language, String name) throws IOException {
    return new String(bytes(language, name), StandardCharsets.UTF_8).lines().toList();
  }

  /** Its lines without comments ({@code # …}) and blank ones. */
  static List<String> entries(String language, String name) throws IOException {
    return lines(language, name).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("# "))
        .toList();
  }
}

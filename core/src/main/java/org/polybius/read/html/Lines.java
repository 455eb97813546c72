package org.polybius.read.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Lines that publishing systems put between paragraphs and that no article says. */
final class Lines {
  private static final String FILE = "other-lines.tsv";

  private final List<Pattern> patterns;

  private Lines(List<String> lines) {
    patterns =
        lines.stream()
            .filter(l -> !l.isBlank() && !l.startsWith("#"))
            .map(l -> Pattern.compile(l.split("\t", -1)[0], Pattern.CASE_INSENSITIVE))
            .toList();
  }

  /** The lines that ship with the program. */
  static Lines standard() {
    try (InputStream in = Lines.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("resource is missing: " + FILE);
      }
      return new Lines(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /** Whether a line is such a line. */
  boolean other(String line) {
    return line.length() <= 300 && patterns.stream().anyMatch(p -> p.matcher(line).matches());
  }
}

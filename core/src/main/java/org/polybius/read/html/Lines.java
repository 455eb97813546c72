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
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final List<Pattern> other;
  private final List<Pattern> end;

  private Lines(List<String> lines) {
    other = patterns(lines, "OTHER");
    end = patterns(lines, "END");
  }

  private static List<Pattern> patterns(List<String> lines, String verdict) {
    return lines.stream()
        .filter(l -> l.startsWith(verdict + "\t"))
        .map(l -> Pattern.compile(l.split("\t", -1)[1], FLAGS))
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
    return line.length() <= 300 && other.stream().anyMatch(p -> p.matcher(line).matches());
  }

  /** Whether the article has ended where this line stands. */
  boolean end(String line) {
    return line.length() <= 120 && end.stream().anyMatch(p -> p.matcher(line).matches());
  }
}

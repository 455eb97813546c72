package org.polybius.read.html;

import java.util.List;
import java.util.regex.Pattern;

/** Lines that publishing systems put between paragraphs and that no article says. */
final class Lines {
  private static final String FILE = "other-lines.tsv";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final List<Pattern> other;
  private final List<Pattern> end;

  private Lines(List<String[]> rows) {
    other = patterns(rows, "OTHER");
    end = patterns(rows, "END");
  }

  private static List<Pattern> patterns(List<String[]> rows, String verdict) {
    return rows.stream()
        .filter(row -> row[0].equals(verdict))
        .map(row -> Pattern.compile(row[1], FLAGS))
        .toList();
  }

  /** The lines that ship with the program. */
  static Lines standard() {
    return new Lines(Table.rows(FILE));
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

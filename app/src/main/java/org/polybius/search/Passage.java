package org.polybius.search;

import java.util.List;

/**
 * A stretch of a report's own text, not escaped in any way, with what was found in it.
 *
 * @param text as it stands in the report
 * @param marks what was found, in order, without overlap
 */
public record Passage(String text, List<Mark> marks) {
  /** Refuses marks that overlap or end after the text. */
  public Passage {
    marks = List.copyOf(marks);
    int last = 0;
    for (Mark mark : marks) {
      if (mark.start() < last || mark.end() <= mark.start() || mark.end() > text.length()) {
        throw new IllegalArgumentException("mark out of order or outside its text: " + mark);
      }
      last = mark.end();
    }
  }

  /**
   * Where a word or phrase stands in the passage, half-open.
   *
   * @param start first UTF-16 code unit, 0-based
   * @param end one past the last code unit
   */
  public record Mark(int start, int end) {}
}

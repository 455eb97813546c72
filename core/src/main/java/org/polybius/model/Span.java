package org.polybius.model;

import java.util.Comparator;

/**
 * A stretch of a report's original text: half-open {@code [start, end)} in UTF-16 code units.
 *
 * @param start first code unit, 0-based, not negative
 * @param end one past the last code unit, greater than {@code start}: a span is never empty
 * @param field the text it points into
 */
public record Span(int start, int end, Field field) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::field).thenComparingInt(Span::start).thenComparingInt(Span::end);

  /** Refuses negative, empty and reversed spans. */
  public Span {
    if (start < 0) {
      throw new IllegalArgumentException("span start is negative: " + start);
    }
    if (end <= start) {
      throw new IllegalArgumentException("span end " + end + " is not after its start " + start);
    }
  }

  /** A span of the report's body. */
  public static Span of(int start, int end) {
    return new Span(start, end, Field.TEXT);
  }

  /** Number of UTF-16 code units, at least 1. */
  public int length() {
    return end - start;
  }

  /** The words of {@code text} under this span. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** Whether {@code other} lies wholly within this span. */
  public boolean contains(Span other) {
    return field == other.field && start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one code unit. */
  public boolean overlaps(Span other) {
    return field == other.field && start < other.end && other.start < end;
  }

  /** The smallest span holding both. Both must lie in the same field. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end), field);
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}

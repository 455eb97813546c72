package org.polybius.text;

import java.util.ArrayList;
import java.util.List;
import org.polybius.model.Span;

/**
 * The stretches of a text that hold running prose, in order and not overlapping; headers, bylines
 * and boilerplate lie between them.
 *
 * @param spans one per paragraph, of the body
 */
public record Paragraphs(List<Span> spans) {
  /** Refuses overlapping and disordered paragraphs. */
  public Paragraphs {
    spans = List.copyOf(spans);
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).start() < spans.get(i - 1).end()) {
        throw new IllegalArgumentException("paragraphs overlap at " + spans.get(i));
      }
    }
  }

  /**
   * Splits at line breaks that end a paragraph: blank lines, and single breaks when the text has no
   * blank lines. Surrounding white space is left out.
   *
   * @param text any text
   * @param from first code unit to consider, 0-based
   */
  public static Paragraphs of(String text, int from) {
    List<Span> lines = new ArrayList<>();
    boolean blanks = lines(text, from, lines);
    List<Span> spans = new ArrayList<>();
    int start = from;
    for (Span line : lines) {
      if (!blanks || line.in(text).isBlank()) {
        add(text, start, line.end(), spans);
        start = line.end();
      }
    }
    add(text, start, text.length(), spans);
    return new Paragraphs(spans);
  }

  /** Cuts into lines with their ends; whether a blank line stands between two that are not. */
  private static boolean lines(String text, int from, List<Span> lines) {
    boolean seen = false;
    boolean blank = false;
    boolean between = false;
    for (int at = from; at < text.length(); ) {
      int end = lineEnd(text, at);
      Span line = Span.of(at, end);
      lines.add(line);
      if (line.in(text).isBlank()) {
        blank = seen;
      } else {
        between |= blank;
        seen = true;
      }
      at = end;
    }
    return between;
  }

  /** One past the line feed, carriage return or both that end the line at {@code from}. */
  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    boolean both = text.startsWith("\r\n", at);
    return Math.min(text.length(), at + (both ? 2 : 1));
  }

  private static void add(String text, int start, int end, List<Span> spans) {
    int s = start;
    int e = end;
    while (s < e && Character.isWhitespace(text.charAt(s))) {
      s++;
    }
    while (e > s && Character.isWhitespace(text.charAt(e - 1))) {
      e--;
    }
    if (e > s) {
      spans.add(Span.of(s, e));
    }
  }
}

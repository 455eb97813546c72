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
    String separator =
        text.substring(from).matches("(?s).*\\S\\s*\\R\\h*\\R\\s*\\S.*") ? "\\R\\h*\\R" : "\\R";
    List<Span> spans = new ArrayList<>();
    java.util.regex.Matcher m = java.util.regex.Pattern.compile(separator).matcher(text);
    int start = from;
    m.region(from, text.length());
    while (m.find()) {
      add(text, start, m.start(), spans);
      start = m.end();
    }
    add(text, start, text.length(), spans);
    return new Paragraphs(spans);
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

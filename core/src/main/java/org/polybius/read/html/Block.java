package org.polybius.read.html;

import org.jsoup.nodes.Element;

/**
 * A paragraph, heading, list entry or other stretch of text that a page sets apart.
 *
 * @param element the innermost element that holds it
 * @param kind what it is
 * @param text its words, white space made single
 * @param linked how many of its characters stand in links
 * @param from offset of its first character in the page's source; -1 when the parser made it up
 * @param to offset after its last character in the page's source; -1 when the parser made it up
 */
record Block(Element element, Kind kind, String text, int linked, int from, int to) {

  /** What a block is. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    ENTRY,
    CAPTION,
    TABLE
  }

  /** Share of its characters that stand in links, 0 to 1. */
  double linkDensity() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  /** Whether it reads like prose: long, with little of it linked. */
  boolean prose() {
    int length = text.length();
    boolean sentence = length >= 40 && text.matches("(?s).*[.!?…;:,\"”»)].*");
    return (length >= 80 || sentence) && linkDensity() < 0.5;
  }
}

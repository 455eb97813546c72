package org.polybius.export.linked;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.polybius.export.data.Clean;
import org.polybius.model.Span;

/**
 * Words of a text by position and by quotation (Web Annotation Data Model, W3C Recommendation of 23
 * February 2017, 4.2.4 and 4.2.5): who has the text finds them by the one, who has another copy of
 * it by the other.
 */
final class Selectors {
  /** Code units of prefix and suffix, more only to leave no pair of surrogates torn. */
  private static final int AROUND = 32;

  private final String text;
  private final CodePoints points;

  Selectors(String text) {
    this.text = text;
    this.points = CodePoints.of(text);
  }

  /** Adds both selectors of a span. */
  void of(Span span, ArrayNode selectors) {
    ObjectNode position = selectors.addObject().put("type", "TextPositionSelector");
    position.put("start", points.before(span.start())).put("end", points.before(span.end()));
    ObjectNode quote = selectors.addObject().put("type", "TextQuoteSelector");
    quote.put("exact", Clean.text(span.in(text)));
    quote.put("prefix", Clean.text(text.substring(before(span.start()), span.start())));
    quote.put("suffix", Clean.text(text.substring(span.end(), after(span.end()))));
  }

  private int before(int start) {
    int from = Math.max(0, start - AROUND);
    return isTorn(from) ? from - 1 : from;
  }

  private int after(int end) {
    int to = Math.min(text.length(), end + AROUND);
    return isTorn(to) ? to + 1 : to;
  }

  private boolean isTorn(int unit) {
    return unit > 0
        && unit < text.length()
        && Character.isSurrogatePair(text.charAt(unit - 1), text.charAt(unit));
  }
}

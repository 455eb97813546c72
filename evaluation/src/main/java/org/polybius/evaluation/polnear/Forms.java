package org.polybius.evaluation.polnear;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.polybius.model.Span;

/** Which attributions of a text are direct, indirect or mixed, by the quote marks in it. */
final class Forms {
  private final String text;
  private final BitSet quoted;

  private Forms(String text, BitSet quoted) {
    this.text = text;
    this.quoted = quoted;
  }

  /** How a content is given. */
  enum Form {
    /** All of its words stand in quote marks. */
    DIRECT,
    /** None does. */
    INDIRECT,
    /** Some do. */
    MIXED;

    /** What its figures are called by, before the metric. */
    String prefix() {
      return name().toLowerCase(Locale.ROOT) + "-";
    }
  }

  /** Reads the quote marks of a text; one that is left open ends with its line. */
  static Forms of(String text) {
    BitSet quoted = new BitSet(text.length());
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '"' -> open = !open;
        case '\u201c' -> open = true;
        case '\u201d', '\n' -> open = false;
        default -> quoted.set(i, open);
      }
    }
    return new Forms(text, quoted);
  }

  /** The attributions of a form, in their order. */
  List<SpanTriple> only(Form form, List<SpanTriple> triples) {
    return triples.stream().filter(t -> of(t.content()) == form).toList();
  }

  /** The form of a content; one without a letter or digit is indirect. */
  Form of(List<Span> content) {
    boolean inside = false;
    boolean outside = false;
    for (Span span : content) {
      for (int i = span.start(); i < span.end(); i++) {
        boolean word = Character.isLetterOrDigit(text.charAt(i));
        inside |= word && quoted.get(i);
        outside |= word && !quoted.get(i);
      }
    }
    return inside ? outside ? Form.MIXED : Form.DIRECT : Form.INDIRECT;
  }
}

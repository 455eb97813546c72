package org.polybius.export;

/** Builds HTML in which nothing from a report can be anything but text. */
public final class Html {
  private final StringBuilder out = new StringBuilder();

  /** Markup of our own. */
  public Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Words of a report or of a claim, in an element or in a quoted attribute. */
  public Html text(String words) {
    words.codePoints().forEach(this::escaped);
    return this;
  }

  private void escaped(int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      case '\n' -> out.append('\n');
      case '\t' -> out.append('\t');
      case '\r' -> out.append("");
      default -> out.appendCodePoint(Harmless.isHarmful(c) ? 0xfffd : c);
    }
  }

  /** An element that holds nothing but words. */
  public Html element(String name, String attributes, String words) {
    raw("<" + name + (attributes.isEmpty() ? "" : " " + attributes) + ">");
    return text(words).raw("</" + name + ">");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

package org.polybius.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Cuts what is below an element into blocks, in the order of the page. */
final class Blocks {
  /** Elements that run on within a line; all others begin a block and end one. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s",
          "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr");

  private static final Map<String, Block.Kind> KINDS = kinds();

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable Element holder;
  private int linked;
  private int from = -1;
  private int to = -1;
  private boolean space;

  private Blocks() {}

  /** The blocks below an element. */
  static List<Block> of(Element top) {
    Blocks walk = new Blocks();
    walk.children(top, false);
    walk.end();
    return List.copyOf(walk.blocks);
  }

  private void children(Element parent, boolean link) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode words) {
        add(words, parent, link);
      } else if (child instanceof Element element) {
        enter(element, link);
      }
    }
  }

  private void enter(Element element, boolean link) {
    String name = element.normalName();
    if (name.equals("br")) {
      lineBreak(element);
    } else if (INLINE.contains(name)) {
      children(element, link || name.equals("a"));
    } else {
      end();
      children(element, link);
      end();
    }
  }

  /** Two line breaks in a row part paragraphs; one is white space. */
  private void lineBreak(Element element) {
    Node before = element.previousSibling();
    while (before instanceof TextNode gap && gap.isBlank()) {
      before = before.previousSibling();
    }
    if (before instanceof Element other && other.normalName().equals("br")) {
      end();
    }
    space = true;
  }

  private void add(TextNode node, Element parent, boolean link) {
    String words = node.getWholeText();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        space = true;
      } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad') {
        append(c, parent, link);
      }
    }
    if (!node.isBlank()) {
      reach(node.sourceRange());
    }
  }

  private void append(char c, Element parent, boolean link) {
    if (holder == null) {
      holder = block(parent);
    }
    if (space && !text.isEmpty()) {
      text.append(' ');
      linked += link ? 1 : 0;
    }
    space = false;
    text.append(c);
    linked += link ? 1 : 0;
  }

  private void reach(Range range) {
    if (range.isTracked() && !range.isImplicit()) {
      from = from < 0 ? range.startPos() : from;
      to = range.endPos();
    }
  }

  private static Element block(Element element) {
    Element at = element;
    while (INLINE.contains(at.normalName()) && at.parent() != null) {
      at = at.parent();
    }
    return at;
  }

  private void end() {
    Element element = holder;
    if (element != null) {
      blocks.add(new Block(element, kind(element), text.toString(), linked, from, to));
    }
    text.setLength(0);
    holder = null;
    linked = 0;
    from = -1;
    to = -1;
    space = false;
  }

  private static Block.Kind kind(Element element) {
    for (Element at = element; at != null && at.parent() != null; at = at.parent()) {
      Block.Kind kind = KINDS.get(at.normalName());
      if (kind != null) {
        return kind;
      }
    }
    return Block.Kind.PARAGRAPH;
  }

  private static Map<String, Block.Kind> kinds() {
    Map<String, Block.Kind> kinds = new HashMap<>();
    List.of("h1", "h2", "h3", "h4", "h5", "h6").forEach(n -> kinds.put(n, Block.Kind.HEADING));
    List.of("figure", "figcaption", "caption").forEach(n -> kinds.put(n, Block.Kind.CAPTION));
    List.of("li", "dd", "dt").forEach(n -> kinds.put(n, Block.Kind.ENTRY));
    List.of("td", "th").forEach(n -> kinds.put(n, Block.Kind.TABLE));
    List.of("p", "article", "main", "section").forEach(n -> kinds.put(n, Block.Kind.PARAGRAPH));
    return Map.copyOf(kinds);
  }
}

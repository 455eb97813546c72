package org.polybius.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Looking around in a parsed XML document, whatever its namespace. */
final class Xml {
  private Xml() {}

  /** Name without prefix. */
  static String name(Node node) {
    return node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
  }

  /** Children that are elements. */
  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** All elements of a name below, in document order. */
  static List<Element> all(Element top, String name) {
    NodeList found = top.getElementsByTagNameNS("*", name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }

  /** The first element of a name below. */
  static Optional<Element> first(Element top, String name) {
    return all(top, name).stream().findFirst();
  }

  /** The text of the first element of a name below, white space made single; null when blank. */
  static @Nullable String text(Element top, String name) {
    return first(top, name).map(Xml::text).filter(t -> !t.isEmpty()).orElse(null);
  }

  /** The text of an element, white space made single. */
  static String text(Element element) {
    return element.getTextContent().replaceAll("\\s+", " ").strip();
  }

  /** An attribute of an element; null when it is absent or blank. */
  static @Nullable String attribute(Element element, String name) {
    String value = element.getAttribute(name).strip();
    return value.isEmpty() ? null : value;
  }

  /**
   * The paragraphs below an element, parted by an empty line: elements of these names that hold no
   * other of them; the whole text where there are none.
   */
  static String paragraphs(Element top, List<String> names) {
    List<String> paragraphs = new ArrayList<>();
    collect(top, names, paragraphs);
    return paragraphs.isEmpty() ? text(top) : String.join("\n\n", paragraphs);
  }

  private static void collect(Element element, List<String> names, List<String> paragraphs) {
    for (Element child : children(element)) {
      boolean holdsOthers = names.stream().anyMatch(n -> !all(child, n).isEmpty());
      if (names.contains(name(child)) && !holdsOthers) {
        String text = text(child);
        if (!text.isEmpty()) {
          paragraphs.add(text);
        }
      } else {
        collect(child, names, paragraphs);
      }
    }
  }
}

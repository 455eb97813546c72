package org.polybius.read.html;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Teasers: a linked headline, mostly with a picture and a line or two, that leads to another page.
 * One may be part of an article's text; three beside each other are a list of other articles.
 */
final class Teasers {
  private static final int ROW = 3;
  private static final int LONGEST = 700;
  private static final String HEADLINE =
      "h1 a[href], h2 a[href], h3 a[href], h4 a[href], h5 a[href], a[href] h2, a[href] h3,"
          + " a[href] h4, a[href] h5";

  private Teasers() {}

  /** Takes away rows of teasers below an element. */
  static void remove(Element top) {
    for (Element parent : top.select("*")) {
      List<Element> row = parent.children().stream().filter(Teasers::teaser).toList();
      if (row.size() >= ROW) {
        row.forEach(Element::remove);
      }
    }
  }

  private static boolean teaser(Element element) {
    if (element.normalName().matches("p|h[1-6]|blockquote|table|tr|tbody")) {
      return false;
    }
    String text = element.text();
    return !text.isEmpty() && text.length() <= LONGEST && element.selectFirst(HEADLINE) != null;
  }
}

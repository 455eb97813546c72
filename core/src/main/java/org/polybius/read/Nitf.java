package org.polybius.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** News Industry Text Format: one document, one report (IPTC NITF 3.6). */
final class Nitf {
  static final List<String> PARAGRAPHS = List.of("p", "hl2", "li", "note", "pre", "q", "bq");

  private Nitf() {}

  static NewsXmlReader.Item item(Element nitf) {
    Element body = Xml.first(nitf, "body").orElse(nitf);
    Element content = Xml.first(body, "body.content").orElse(body);
    String distributor = Xml.text(body, "distributor");
    Given given =
        new Given(
            Xml.first(nitf, "doc-id").map(e -> Xml.attribute(e, "id-string")).orElse(null),
            null,
            null,
            published(nitf),
            title(nitf, body),
            byline(body),
            Xml.first(body, "dateline").map(d -> Xml.text(d, "location")).orElse(null),
            language(nitf),
            distributor == null ? List.of() : List.of(distributor));
    return new NewsXmlReader.Item(given, Xml.paragraphs(content, PARAGRAPHS));
  }

  private static @Nullable String title(Element nitf, Element body) {
    String headline = Xml.text(body, "hl1");
    return headline != null ? headline : Xml.text(nitf, "title");
  }

  /** "By" belongs to the line, not to the name. */
  private static @Nullable String byline(Element body) {
    String line = Xml.text(body, "byline");
    return line == null ? null : line.replaceFirst("(?i)^by ", "");
  }

  private static @Nullable String published(Element nitf) {
    for (String name : List.of("date.issue", "story.date", "date.release")) {
      String norm = Xml.first(nitf, name).map(e -> Xml.attribute(e, "norm")).orElse(null);
      if (norm != null) {
        return CompactDates.iso(norm);
      }
    }
    return null;
  }

  private static @Nullable String language(Element nitf) {
    String tag = Xml.attribute(nitf, "xml:lang");
    return tag == null || tag.length() < 2 ? null : tag.substring(0, 2);
  }
}

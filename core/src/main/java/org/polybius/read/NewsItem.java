package org.polybius.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.read.html.WebPage;
import org.w3c.dom.Element;

/** A news item of NewsML-G2 (IPTC, 2.x): text inline as NITF, XHTML, HTML or plain. */
final class NewsItem {
  private NewsItem() {}

  static NewsXmlReader.Item item(Element item) {
    Element meta = Xml.first(item, "itemMeta").orElse(item);
    Element content = Xml.first(item, "contentMeta").orElse(item);
    Given given =
        new Given(
                Xml.attribute(item, "guid"),
                link(meta),
                null,
                published(meta, content),
                Xml.text(content, "headline"),
                byline(content),
                dateline(content),
                language(item),
                provider(meta))
            .version(changed(meta), null);
    return new NewsXmlReader.Item(given, text(item));
  }

  private static String text(Element item) {
    Optional<Element> inline = Xml.first(item, "inlineXML");
    if (inline.isPresent()) {
      Element body =
          Xml.first(inline.get(), "body.content")
              .or(() -> Xml.first(inline.get(), "body"))
              .orElse(inline.get());
      List<String> names = new ArrayList<>(Nitf.PARAGRAPHS);
      names.addAll(List.of("h2", "h3", "h4", "blockquote"));
      return Xml.paragraphs(body, names);
    }
    return Xml.first(item, "inlineData").map(NewsItem::data).orElse("");
  }

  private static String data(Element data) {
    String type = Xml.attribute(data, "contenttype");
    return type != null && type.contains("html")
        ? WebPage.of(data.getTextContent(), null).text()
        : data.getTextContent().strip();
  }

  private static @Nullable String published(Element meta, Element content) {
    for (String name : List.of("firstCreated", "versionCreated")) {
      String date = Xml.text(meta, name);
      if (date != null) {
        return CompactDates.iso(date);
      }
    }
    return Xml.text(content, "contentCreated");
  }

  /** When this version was made, where the item says apart from it when its first was. */
  private static @Nullable String changed(Element meta) {
    String version = Xml.text(meta, "versionCreated");
    boolean first = Xml.text(meta, "firstCreated") != null;
    return first && version != null ? CompactDates.iso(version) : null;
  }

  private static @Nullable String byline(Element content) {
    String by = Xml.text(content, "by");
    return by != null
        ? by.replaceFirst("(?i)^by ", "")
        : Xml.first(content, "creator").map(c -> Xml.text(c, "name")).orElse(null);
  }

  private static @Nullable String dateline(Element content) {
    return Xml.first(content, "located").map(l -> Xml.text(l, "name")).orElse(null);
  }

  private static @Nullable String link(Element meta) {
    return Xml.all(meta, "link").stream()
        .map(l -> Xml.attribute(l, "href"))
        .filter(h -> h != null && h.matches("https?://.*"))
        .findFirst()
        .orElse(null);
  }

  private static List<String> provider(Element meta) {
    Optional<Element> provider = Xml.first(meta, "provider");
    String name = provider.map(p -> Xml.text(p, "name")).orElse(null);
    String literal = provider.map(p -> Xml.attribute(p, "literal")).orElse(null);
    return name != null ? List.of(name) : literal != null ? List.of(literal) : List.of();
  }

  private static @Nullable String language(Element item) {
    Optional<String> tag = Xml.first(item, "language").map(l -> Xml.attribute(l, "tag"));
    String own = tag.orElseGet(() -> item.getAttribute("xml:lang"));
    return own == null || own.length() < 2 ? null : own.substring(0, 2);
  }
}

package org.polybius.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads lists of feeds (OPML 2.0): the addresses of its outlines. */
public final class Opml {
  private static final int MOST = 10_000;

  private Opml() {}

  /**
   * The addresses of the feeds that a list names, in its order.
   *
   * @throws IOException when it is no such list, or has a document type, which could bring entities
   *     in
   */
  public static List<String> feeds(InputStream in) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    List<String> feeds = new ArrayList<>();
    boolean list = false;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamReader.DTD) {
          throw new IOException("has a document type, which a list of feeds has not");
        }
        if (event == XMLStreamReader.START_ELEMENT) {
          list |= xml.getLocalName().equals("opml");
          String address = xml.getAttributeValue(null, "xmlUrl");
          if (xml.getLocalName().equals("outline") && address != null && !address.isBlank()) {
            feeds.add(address.strip());
          }
          if (feeds.size() > MOST) {
            throw new IOException("names more than the " + MOST + " feeds that are watched");
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException("is no list of feeds (OPML): " + e.getMessage(), e);
    }
    if (!list) {
      throw new IOException("is no list of feeds (OPML)");
    }
    return List.copyOf(feeds);
  }
}

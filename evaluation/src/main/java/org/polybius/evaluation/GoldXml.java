package org.polybius.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XML of gold sets without document types or entities. */
public final class GoldXml {
  private GoldXml() {}

  /**
   * The root element of a file.
   *
   * @throws IOException if it cannot be read or is not well-formed, naming the file
   */
  public static Element root(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // The default handler prints to standard error and throws; this one only throws.
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(in).getDocumentElement();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** All descendants of a name, in document order. */
  public static List<Element> all(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** The text of the first descendant of a name; null when there is none or it is blank. */
  public static @Nullable String text(Element parent, String name) {
    List<Element> found = all(parent, name);
    String text = found.isEmpty() ? "" : found.get(0).getTextContent();
    return text.isBlank() ? null : text;
  }
}

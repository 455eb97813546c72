package org.polybius.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads agency files in XML: NITF (IPTC, 3.x) as one report, NewsML-G2 (IPTC, 2.x) as one report
 * for each news item with text, alone or in a news message. Nothing outside the file is ever
 * fetched, and entities that swell are refused.
 */
public final class NewsXmlReader implements ReportReader {
  private final Limits limits;
  private final Reports reports;

  /** With the given limits. */
  public NewsXmlReader(Limits limits) {
    this(limits, new Reports(limits, new LanguageIdentifier()));
  }

  NewsXmlReader(Limits limits, Reports reports) {
    this.limits = limits;
    this.reports = reports;
  }

  @Override
  public void read(String name, InputStream in, Consumer<ReadResult> sink) throws IOException {
    byte[] bytes = in.readNBytes(limits.lineBytes() + 1);
    if (bytes.length > limits.lineBytes()) {
      String most = limits.lineBytes() + " bytes";
      sink.accept(
          ReadResult.refused(
              ReadFailure.TOO_LARGE,
              name + ": is larger than the " + most + " that an agency file may have"));
      return;
    }
    try {
      root(name, parse(bytes).getDocumentElement(), bytes, sink);
    } catch (SAXParseException e) {
      String place = name + ":" + Math.max(1, e.getLineNumber());
      sink.accept(ReadResult.refused(ReadFailure.XML_INVALID, place + ": is no XML: " + reason(e)));
    } catch (SAXException e) {
      sink.accept(ReadResult.refused(ReadFailure.XML_INVALID, name + ": is no XML: " + reason(e)));
    }
  }

  /** Whether a file that begins so is an agency file in XML. */
  static boolean opens(String start) {
    return start.matches(
        "(?s)(\u00EF\u00BB\u00BF)?\\s*<(\\?xml|nitf|newsItem|newsMessage|!DOCTYPE nitf)\\b.*");
  }

  private void root(String name, Element root, byte[] bytes, Consumer<ReadResult> sink) {
    switch (Xml.name(root)) {
      case "nitf" -> sink.accept(item(name, Nitf.item(root), bytes));
      case "newsItem" -> sink.accept(item(name, NewsItem.item(root), bytes));
      case "newsMessage" -> message(name, root, bytes, sink);
      default ->
          sink.accept(
              ReadResult.refused(
                  ReadFailure.FORMAT_UNKNOWN,
                  name + ": is XML, but neither NITF nor NewsML-G2: <" + root.getNodeName() + ">"));
    }
  }

  private void message(String name, Element root, byte[] bytes, Consumer<ReadResult> sink) {
    List<Element> items = Xml.all(root, "newsItem");
    if (items.isEmpty()) {
      sink.accept(ReadResult.refused(ReadFailure.EMPTY, name + ": holds no news item"));
    }
    for (int i = 0; i < items.size(); i++) {
      sink.accept(item(name + ": item " + (i + 1), NewsItem.item(items.get(i)), bytes));
    }
  }

  private ReadResult item(String where, Item item, byte[] bytes) {
    return item.text().isBlank()
        ? ReadResult.refused(ReadFailure.TEXT_MISSING, where + ": has no text")
        : reports.make(where, item.given(), item.text(), bytes);
  }

  /**
   * A report as an agency file gives it.
   *
   * @param given what comes beside the text
   * @param text its paragraphs, parted by an empty line; "" when there is none
   */
  record Item(Given given, String text) {}

  private static Document parse(byte[] bytes) throws SAXException, IOException {
    DocumentBuilder builder = builder();
    builder.setErrorHandler(new Strict());
    builder.setEntityResolver(
        (publicId, systemId) -> new InputSource(new ByteArrayInputStream(new byte[0])));
    return builder.parse(new ByteArrayInputStream(bytes));
  }

  /** Limits of the JDK on entities hold by secure processing; nothing external is loaded. */
  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return factory.newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's XML parser has these features", e);
    }
  }

  private static String reason(SAXException e) {
    String message = e.getMessage();
    return message == null ? "unknown" : message.replaceAll("\\s+", " ");
  }

  /** Errors are thrown, not printed. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      // What a parser only warns of does not keep us from reading.
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}

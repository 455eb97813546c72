package org.polybius.fetch;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads feeds (RSS 0.9 to 2.0, Atom 0.3 and 1.0): which reports they name. */
final class Feeds {
  private static final int HEAD = 2048;
  private static final int MOST = 2000;
  private static final int MOST_ELEMENTS = 200_000;
  private static final int DEEPEST = 200;

  /** Nothing that opens the file can be taken in two ways: hostile ones cost no more time. */
  private static final Pattern ROOT =
      Pattern.compile(
          "^(\u00EF\u00BB\u00BF)?\\s*+"
              + "(?:<!--(?:(?!-->).){0,1500}+-->\\s*+|<\\?(?:(?!\\?>).){0,500}+\\?>\\s*+){0,8}+"
              + "<(?:rss|feed|rdf:RDF|channel)[\\s>]",
          Pattern.DOTALL);

  private Feeds() {}

  /** Whether a document opens like a feed. */
  static boolean opens(byte[] document) {
    int length = Math.min(document.length, HEAD);
    return ROOT.matcher(new String(document, 0, length, StandardCharsets.ISO_8859_1)).find();
  }

  /**
   * The reports that a feed names, in its order, at most 2,000.
   *
   * @throws FetchException when it is no feed, or one with a document type, which could bring
   *     entities in
   */
  static List<FeedEntry> entries(Fetched.Document document) throws FetchException {
    SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
    input.setAllowDoctypes(false);
    try (XmlReader reader =
        new XmlReader(new ByteArrayInputStream(document.body()), contentType(document))) {
      StringWriter feed = new StringWriter();
      reader.transferTo(feed);
      check(new XmlFixerReader(new StringReader(feed.toString()))); // as the library reads it
      return entries(input.build(new StringReader(feed.toString())));
    } catch (FeedException
        | SAXException
        | ParserConfigurationException
        | IOException
        | RuntimeException e) { // what strangers send throws all
      String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      throw new FetchException(
          FetchFailure.FEED_INVALID, document.address() + ": is no feed: " + reason);
    }
  }

  /** Refuses what would fill the memory as a tree, or the stack when one goes down in it. */
  private static void check(Reader feed)
      throws IOException, ParserConfigurationException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.newSAXParser().parse(new InputSource(feed), new Size());
  }

  /** Counts with the parser that the library has: another one takes other feeds for broken. */
  private static final class Size extends DefaultHandler {
    private int elements;
    private int depth;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
        throws SAXException {
      elements++;
      depth++;
      if (elements > MOST_ELEMENTS || depth > DEEPEST) {
        throw new SAXException(
            ("it has more than " + MOST_ELEMENTS + " elements")
                + (", or more than " + DEEPEST + " within each other"));
      }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      depth--;
    }
  }

  /** The charset counts as the header says it (RFC 7303). */
  private static String contentType(Fetched.Document document) {
    String type = document.type().isEmpty() ? "application/xml" : document.type();
    return document.charset() == null ? type : type + ";charset=" + document.charset();
  }

  private static List<FeedEntry> entries(SyndFeed feed) {
    List<FeedEntry> entries = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      String link = entry.getLink() == null ? entry.getUri() : entry.getLink();
      if (link != null && !link.isBlank() && entries.size() < MOST) {
        String published = instant(entry.getPublishedDate());
        String updated = instant(entry.getUpdatedDate());
        entries.add(new FeedEntry(link.strip(), published, updated == null ? "" : updated));
      }
    }
    return entries;
  }

  @SuppressWarnings("JavaUtilDate") // the library's form
  private static @Nullable String instant(@Nullable Date date) {
    return date == null ? null : date.toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}

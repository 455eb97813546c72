package org.polybius.export.xml;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.polybius.export.Harmless;

/**
 * An XML 1.0 document that is being written: UTF-8, one element of the upper levels a line. Texts
 * stand on one line; characters that XML does not allow, controls and direction overrides become
 * U+FFFD ({@link Harmless#line}).
 */
public final class Xml {
  private static final int REPLACEMENT = 0xfffd;

  private final XMLStreamWriter out;

  private Xml(XMLStreamWriter out) {
    this.out = out;
  }

  /** Begins a document; the stream stays open at its end. */
  public static Xml to(OutputStream out) throws IOException {
    return new Xml(
        call(
            () -> {
              XMLStreamWriter writer =
                  XMLOutputFactory.newDefaultFactory()
                      .createXMLStreamWriter(
                          new BufferedOutputStream(out), StandardCharsets.UTF_8.name());
              writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
              writer.writeCharacters("\n");
              return writer;
            }));
  }

  /** Begins the root, all of whose elements are of one namespace. */
  public Xml root(String name, String namespace) throws IOException {
    return start(name).attribute("xmlns", namespace);
  }

  /** Begins an element. */
  public Xml start(String name) throws IOException {
    return run(() -> out.writeStartElement(name));
  }

  /** An attribute of the element that was begun last; none for null. */
  public Xml attribute(String name, @Nullable String value) throws IOException {
    return value == null ? this : run(() -> out.writeAttribute(name, text(value)));
  }

  /** Words. */
  public Xml words(String words) throws IOException {
    return run(() -> out.writeCharacters(text(words)));
  }

  /** An element that holds words and nothing else; none for null. */
  public Xml element(String name, @Nullable String words) throws IOException {
    return words == null ? this : start(name).words(words).end();
  }

  /** Ends the element that was begun last. */
  public Xml end() throws IOException {
    return run(out::writeEndElement);
  }

  /** Ends it, and the line. */
  public Xml endLine() throws IOException {
    return end().line();
  }

  /** Ends the line. */
  public Xml line() throws IOException {
    return run(() -> out.writeCharacters("\n"));
  }

  /** Ends the document. */
  public void done() throws IOException {
    line()
        .run(
            () -> {
              out.writeEndDocument();
              out.flush();
            });
  }

  /** A text as XML can hold it. */
  static String text(String words) {
    String line = Harmless.line(words);
    return line.indexOf('\ufffe') < 0 && line.indexOf('\uffff') < 0
        ? line
        : line.replace('\ufffe', (char) REPLACEMENT).replace('\uffff', (char) REPLACEMENT);
  }

  private interface Writing {
    void run() throws XMLStreamException;
  }

  private interface Making<T> {
    T make() throws XMLStreamException;
  }

  private Xml run(Writing writing) throws IOException {
    return call(
        () -> {
          writing.run();
          return this;
        });
  }

  private static <T> T call(Making<T> making) throws IOException {
    try {
      return making.make();
    } catch (XMLStreamException e) {
      throw new IOException("cannot write XML: " + e.getMessage(), e);
    }
  }
}

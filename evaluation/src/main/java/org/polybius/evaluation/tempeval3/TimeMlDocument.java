package org.polybius.evaluation.tempeval3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A TimeML document.
 *
 * @param name file name
 * @param text content of TEXT, markup left out
 * @param created the document's creation day
 * @param gold the TIMEX3 within the text, in its order
 */
record TimeMlDocument(String name, String text, LocalDate created, List<Timex3> gold) {
  private static final int DAY = "2023-12-11".length();

  /**
   * Reads a {@code .tml} file.
   *
   * @throws IOException if it is unreadable, no TimeML, or without a creation day
   */
  static TimeMlDocument read(Path file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = Files.newInputStream(file)) {
      return new Parse(factory.createXMLStreamReader(in)).document(file);
    } catch (XMLStreamException e) {
      throw new IOException("no TimeML: " + file + ": " + e.getMessage(), e);
    }
  }

  /** The state of one parse. */
  private static final class Parse {
    private final XMLStreamReader xml;
    private final StringBuilder text = new StringBuilder();
    private final List<Timex3> gold = new ArrayList<>();
    private boolean inText;
    private @Nullable String created;
    private @Nullable Timex3 open;

    Parse(XMLStreamReader xml) {
      this.xml = xml;
    }

    TimeMlDocument document(Path file) throws XMLStreamException, IOException {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> start();
          case XMLStreamConstants.END_ELEMENT -> end();
          case XMLStreamConstants.CHARACTERS -> characters();
          default -> {}
        }
      }
      if (created == null) {
        throw new IOException("no creation day in " + file);
      }
      if (text.toString().isBlank()) {
        throw new IOException("no text in " + file);
      }
      LocalDate day = day(created, file);
      return new TimeMlDocument(file.getFileName().toString(), text.toString(), day, gold);
    }

    private static LocalDate day(String value, Path file) throws IOException {
      try {
        return LocalDate.parse(value.substring(0, Math.min(DAY, value.length())));
      } catch (DateTimeParseException e) {
        throw new IOException("no creation day in " + file + ": " + value, e);
      }
    }

    private void start() {
      if (xml.getLocalName().equals("TEXT")) {
        inText = true;
      } else if (xml.getLocalName().equals("TIMEX3")) {
        String value = xml.getAttributeValue(null, "value");
        if (inText) {
          String type = xml.getAttributeValue(null, "type");
          open = new Timex3(text.length(), text.length(), type, value);
        } else if (created == null) {
          created = value;
        }
      }
    }

    private void end() {
      if (xml.getLocalName().equals("TEXT")) {
        inText = false;
      } else if (xml.getLocalName().equals("TIMEX3") && open != null) {
        if (text.length() > open.start()) {
          gold.add(new Timex3(open.start(), text.length(), open.type(), open.value()));
        }
        open = null;
      }
    }

    private void characters() {
      if (inText) {
        text.append(xml.getText());
      }
    }
  }
}

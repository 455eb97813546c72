package org.polybius.export.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polybius.cli.Exported;
import org.polybius.export.data.Material;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@Tag("slow")
class AtomFeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final Path examples = Exported.examples();

  private static String text(Element parent, String name) {
    return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
  }

  private List<Element> entries() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    Document document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Exported.bytes(examples, "atom", "")));
    NodeList found = document.getElementsByTagNameNS(ATOM, "entry");
    List<Element> entries = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      entries.add((Element) found.item(i));
    }
    return entries;
  }

  @Test
  void everyIncidentWithADatedReportIsAnEntryWithWhatTheFormatDemands() throws Exception {
    Material all = Exported.all(examples);
    long dated = all.incidents().filter(i -> all.lastPublished(i.reports()).isPresent()).count();
    List<Element> entries = entries();
    assertThat(entries).hasSize((int) dated).hasSizeGreaterThan(100);
    Set<String> ids = new HashSet<>();
    for (Element entry : entries) {
      assertThat(ids.add(text(entry, "id"))).isTrue();
      assertThat(text(entry, "title")).isNotBlank();
      assertThat(OffsetDateTime.parse(text(entry, "updated"))).isNotNull();
    }
  }

  @Test
  void anEntryIsUpdatedWhenTheLastReportOfItWasPublished() throws Exception {
    Element thais =
        entries().stream()
            .filter(e -> text(e, "id").equals("urn:polybius:incident:i-28185d301c25c099"))
            .findFirst()
            .orElseThrow();
    assertThat(text(thais, "updated")).isEqualTo("2023-11-24T00:00:00Z");
    assertThat(text(thais, "title")).isEqualTo("violence, 2023-10-07; 39 killed");
    assertThat(text(thais, "content")).contains("t055#f6 spokesman.com: “Thais … 39 … killed”");
  }
}

package org.polybius.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polybius.read.FormatSamples.FIRST;
import static org.polybius.read.FormatSamples.SECOND;
import static org.polybius.read.FormatSamples.message;
import static org.polybius.read.FormatSamples.read;
import static org.polybius.read.FormatSamples.refusal;
import static org.polybius.read.FormatSamples.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.Report;

class NewsXmlReaderTest {
  private static final NewsXmlReader READER = new NewsXmlReader(Limits.DEFAULT);

  @TempDir Path folder;

  @Test
  void nitfIsOneReportWithWhatStandsAroundItsText() throws IOException {
    Report report = report(read(READER, "a.xml", FormatSamples.NITF).get(0));
    assertThat(report.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(report.id()).isEqualTo("example:42");
    assertThat(report.title()).isEqualTo("Fuel runs out");
    assertThat(report.byline()).isEqualTo("Ana Lund");
    assertThat(report.published()).isEqualTo("2024-03-02T09:00:00Z");
    assertThat(report.datelinePlace()).isEqualTo("KHARTOUM");
    assertThat(report.agencies()).containsExactly("Example Agency");
    assertThat(report.language()).isEqualTo("en");
  }

  @Test
  void aNewsMessageIsOneReportForEachItemWithText() throws IOException {
    List<ReadResult> results = read(READER, "a.xml", FormatSamples.NEWS_MESSAGE);
    assertThat(results).hasSize(3);
    assertThat(report(results.get(0)).text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(report(results.get(0)).published()).isEqualTo("2024-03-02T09:00:00Z");
    assertThat(refusal(results.get(1))).isEqualTo("TEXT_MISSING");
    assertThat(message(results.get(1))).contains("item 2");
    assertThat(report(results.get(2)).text()).isEqualTo(SECOND);
  }

  @Test
  void aFileCutShortIsRefusedWithItsLine() throws IOException {
    String cut = FormatSamples.NITF.substring(0, FormatSamples.NITF.length() - 60);
    ReadResult result = read(READER, "a.xml", cut).get(0);
    assertThat(refusal(result)).isEqualTo("XML_INVALID");
    assertThat(message(result)).startsWith("a.xml:");
  }

  @Test
  void bytesOfAnotherEncodingAreRefused() throws IOException {
    byte[] latin =
        FormatSamples.NITF.replace("director", "Müller").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refusal(read(READER, "a.xml", latin).get(0))).isEqualTo("XML_INVALID");
  }

  @Test
  void noFileIsEverFetchedForAnEntity() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    String xxe =
        "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY s SYSTEM \""
            + secret.toUri()
            + "\">]><nitf><body><body.content><p>Fuel ran out. &s;</p></body.content></body></nitf>";
    for (ReadResult result : read(READER, "a.xml", xxe)) {
      if (result instanceof ReadResult.Success success) {
        assertThat(success.report().text()).doesNotContain("secret");
      }
    }
  }

  @Test
  void entitiesThatSwellAreRefused() throws IOException {
    StringBuilder laughs =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    laughs.append("]><nitf><body><body.content><p>&a29;</p></body.content></body></nitf>");
    assertThat(refusal(read(READER, "a.xml", laughs.toString()).get(0))).isEqualTo("XML_INVALID");
  }

  @Test
  void otherXmlIsRefusedByName() throws IOException {
    ReadResult result = read(READER, "a.xml", "<?xml version='1.0'?><invoice/>").get(0);
    assertThat(refusal(result)).isEqualTo("FORMAT_UNKNOWN");
    assertThat(message(result)).contains("<invoice>");
  }

  @Test
  void ninjsIsReadAsALine() throws IOException {
    Report report =
        report(read(new JsonLinesReader(Limits.DEFAULT), "a.json", FormatSamples.NINJS).get(0));
    assertThat(report.text()).isEqualTo(FIRST);
    assertThat(report.id()).isEqualTo("urn:example:1");
    assertThat(report.agencies()).containsExactly("Example Agency");
    assertThat(report.published()).isEqualTo("2024-03-02T09:00:00Z");
  }
}

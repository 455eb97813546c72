package org.polybius.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polybius.read.FormatSamples.message;
import static org.polybius.read.FormatSamples.read;
import static org.polybius.read.FormatSamples.refusal;
import static org.polybius.read.FormatSamples.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways of being malformed that several formats share, each format in its turn. */
class MalformedTest {
  private static final int LINE = 100 << 20;

  private static final String LONG =
      "Fuel ran out at the hospital on Monday, its director said, and two wards were closed. ";

  private static ReportReader reader(String name) {
    Reports reports = new Reports(Limits.DEFAULT, new LanguageIdentifier());
    return switch (name) {
      case "text" -> new PlainTextReader(Limits.DEFAULT, reports);
      case "jsonl" -> new JsonLinesReader(Limits.DEFAULT);
      case "html" -> new HtmlReader(Limits.DEFAULT);
      case "xml" -> new NewsXmlReader(Limits.DEFAULT, reports);
      case "csv" -> new CsvReader(Limits.DEFAULT, CsvColumns.COMMONLY);
      case "mail" -> new MailReader(Limits.DEFAULT);
      default -> new WarcReader(Limits.DEFAULT);
    };
  }

  /** A line of one character over and over, made while it is read. */
  private static final class OneLine extends InputStream {
    private int left = LINE;

    @Override
    public int read() {
      return left-- > 0 ? 'a' : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int n = Math.min(length, left);
      Arrays.fill(buffer, offset, offset + n, (byte) 'a');
      left -= n;
      return n;
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "text, '', TOO_LARGE",
    "jsonl, '{\"text\": \"', TOO_LARGE",
    "html, '<html><p>', TOO_LARGE",
    "xml, '<nitf>', TOO_LARGE",
    "csv, 'text|\"', TOO_LARGE",
    "mail, 'Subject: ', TOO_LARGE",
    "warc, 'WARC/1.0', ARCHIVE_INVALID",
    "warc, 'WARC/1.0|Content-Length: 104857600||', ARCHIVE_INVALID"
  })
  void aLineOf100MegabytesIsRefusedAndNotHeld(String format, String opening, String code)
      throws IOException {
    byte[] start = opening.replace('|', '\n').getBytes(StandardCharsets.UTF_8);
    List<ReadResult> results = new ArrayList<>();
    reader(format)
        .read(
            "in",
            new SequenceInputStream(new ByteArrayInputStream(start), new OneLine()),
            results::add);
    assertThat(results).hasSize(1);
    assertThat(refusal(results.get(0))).isEqualTo(code);
    assertThat(FormatSamples.message(results.get(0))).contains("in").hasSizeLessThan(300);
  }

  @ParameterizedTest
  @CsvSource({
    "jsonl, '{\"text\": \"Fuel ran', JSON_INVALID",
    "jsonl, '{\"type\": \"text\", \"body_text\": \"Fuel', JSON_INVALID",
    "csv, 'text|\"Fuel ran', CSV_INVALID",
    "csv, 'id,text|a', CSV_INVALID",
    "xml, '<nitf><body><body.content><p>Fuel', XML_INVALID",
    "warc, 'WARC/1.0|WARC-Type: response|Content-Length: 99||HTTP/1.1 200', ARCHIVE_INVALID",
    "html, '<html><head><title>Fuel', NO_ARTICLE",
    "mail, 'Subject: Fuel', TEXT_MISSING"
  })
  void whatIsCutShortIsRefused(String format, String cut, String code) throws IOException {
    List<ReadResult> results = read(reader(format), "in", cut.replace('|', '\n'));
    assertThat(results).hasSize(1);
    assertThat(refusal(results.get(0))).isEqualTo(code);
  }

  @Test
  void aMessageCutShortGivesWhatItHas() throws IOException {
    String mail =
        "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
            + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nRnVlbCByYW4gb3V0";
    assertThat(report(read(reader("mail"), "in", mail).get(0)).text()).isEqualTo("Fuel ran out");
  }

  @ParameterizedTest
  @CsvSource({"jsonl, '{\"text\": \"M\u00fcller\"}'", "csv, 'text|M\u00fcller'"})
  void bytesOfAnotherEncodingAreRefused(String format, String text) throws IOException {
    byte[] latin = text.replace('|', '\n').getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refusal(read(reader(format), "in", latin).get(0))).isEqualTo("ENCODING_INVALID");
  }

  @Test
  void aCharsetThatDoesNotExistIsPassedOver() throws IOException {
    String page = "<html><head><meta charset=\"no-such\"></head><body><article><p>" + LONG + LONG;
    assertThat(report(read(reader("html"), "in", page).get(0)).text()).startsWith("Fuel ran out");
    String mail = "Subject: x\nContent-Type: text/plain; charset=no-such\n\nFuel ran out.\n";
    ReadResult result = read(reader("mail"), "in", mail).get(0);
    if (result instanceof ReadResult.Success success) {
      assertThat(success.report().text()).isEqualTo("Fuel ran out.");
    } else {
      assertThat(refusal(result)).isEqualTo("MAIL_INVALID");
    }
  }

  @Test
  void anAnswerInAnArchiveThatSwellsIsRefused() throws IOException {
    byte[] bomb = packed(FormatSamples.gzip(new byte[60 << 20]));
    assertThat(refusal(read(reader("warc"), "in", bomb).get(0))).isEqualTo("TOO_LARGE");
  }

  @Test
  void anAnswerInAnArchiveIsUnpackedAsItsServerPackedIt() throws IOException {
    String page = "<html><body><article><p>" + LONG + LONG + "</p></article></body></html>";
    byte[] sound = FormatSamples.gzip(page.getBytes(StandardCharsets.UTF_8));
    assertThat(report(read(reader("warc"), "in", packed(sound)).get(0)).text())
        .startsWith("Fuel ran out");
    byte[] broken = Arrays.copyOf(sound, sound.length / 2);
    assertThat(refusal(read(reader("warc"), "in", packed(broken)).get(0)))
        .isEqualTo("ARCHIVE_INVALID");
  }

  /** A record whose answer says that it is packed by gzip. */
  private static byte[] packed(byte[] body) {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    byte[] head = http.getBytes(StandardCharsets.UTF_8);
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\n"
            + "WARC-Date: 2024-03-02T09:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
            + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
            + (head.length + body.length)
            + "\r\n\r\n";
    return FormatSamples.join(
        record.getBytes(StandardCharsets.UTF_8), head, body, new byte[] {13, 10, 13, 10});
  }

  @Test
  void aHeaderInsideAValueStaysAValue() throws IOException {
    byte[] record =
        FormatSamples.warc(
            "http://a.example/\r\nWARC-Date: 1999-01-01T00:00:00Z",
            "text/html",
            "<html><body><article><p>" + LONG + LONG + "</p></article></body></html>");
    for (ReadResult result : read(reader("warc"), "in", record)) {
      if (result instanceof ReadResult.Success success) {
        assertThat(Objects.requireNonNull(success.report().url())).doesNotContain("\n", "WARC");
      } else {
        assertThat(FormatSamples.message(result)).doesNotContain("\n");
      }
    }
    String line = "{\"text\": \"Fuel ran out.\", \"published\": \"soon\\nX-Evil: yes\"}";
    ReadResult.Success read = (ReadResult.Success) read(reader("jsonl"), "in", line).get(0);
    assertThat(read.failures()).hasSize(1);
    assertThat(read.failures().get(0).message()).doesNotContain("\n");
  }

  /** A page of 16 MB of marks would take gigabytes as a tree, and minutes. */
  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<p>On Monday <a href=x>six</a> ships left.</p>", "<td>"})
  void aPageOfMarksAloneIsRefusedBeforeItIsATree(String mark) throws IOException {
    String page = "<html><body>" + mark.repeat(51_000) + "Six ships left.";
    List<ReadResult> results = read(new HtmlReader(Limits.DEFAULT), "a.html", page);
    assertThat(refusal(results.get(0))).isEqualTo("TOO_LARGE");
    assertThat(message(results.get(0))).contains("50000 marks");
    String mail = "Subject: Marks\nContent-Type: text/html\n\n" + page.replace(">", ">\n");
    assertThat(refusal(read(new MailReader(Limits.DEFAULT), "a.eml", mail).get(0)))
        .isEqualTo("MAIL_INVALID");
  }
}

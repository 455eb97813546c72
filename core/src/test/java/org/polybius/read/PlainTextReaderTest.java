package org.polybius.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.model.Report;
import org.polybius.model.Span;

class PlainTextReaderTest {
  private static final String BODY = "Six ships left the harbour on Friday, the mayor said.";

  private static ReadResult result(byte[] bytes) {
    List<ReadResult> results = new ArrayList<>();
    try {
      new PlainTextReader(Limits.DEFAULT)
          .read("in.txt", new ByteArrayInputStream(bytes), results::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(results).hasSize(1);
    return results.get(0);
  }

  private static Report read(String text) {
    return ((ReadResult.Success) result(text.getBytes(StandardCharsets.UTF_8))).report();
  }

  private static String refusal(byte[] bytes) {
    ReadResult.Refused refused = (ReadResult.Refused) result(bytes);
    assertThat(refused.failure().message()).startsWith("in.txt: ").doesNotContain("\n");
    return refused.failure().code();
  }

  private static List<String> prose(Report report) {
    return Prose.of(report).spans().stream().map(s -> s.in(report.text())).toList();
  }

  private static String words(Report report, String field) {
    Span span = report.spans().getOrDefault(field, List.of()).get(0);
    return span.in(report.text());
  }

  @Test
  void aWholeWireReportIsTakenApart() {
    String text =
        """
        Six ships leave the harbour of Lima

        By Ann Lee and Bo de Wit
        Published: 11 December 2023 | Updated: 12 December 2023

        LIMA, Dec 10 (Reuters) - Six ships left the harbour on Friday, the mayor said.

        Read more: Why ships leave

        A seventh stayed. (Reporting by Ann Lee; Editing by Cy Ito)

        Sign up for our newsletter
        """;
    Report report = read(text);
    assertThat(report.title()).isEqualTo("Six ships leave the harbour of Lima");
    assertThat(report.byline()).isEqualTo("Ann Lee and Bo de Wit");
    assertThat(report.published()).isEqualTo("2023-12-11");
    assertThat(report.datelinePlace()).isEqualTo("LIMA");
    assertThat(report.agencies()).containsExactly("Reuters");
    assertThat(report.outlet()).isNull();
    assertThat(report.language()).isEqualTo("en");
    assertThat(words(report, "published")).isEqualTo("11 December 2023");
    assertThat(words(report, "datelineDate")).isEqualTo("Dec 10");
    assertThat(words(report, "agencies")).isEqualTo("Reuters");
    assertThat(prose(report)).containsExactly(BODY, "A seventh stayed.");
    assertThat(report.text()).isEqualTo(text);
  }

  @Test
  void anAggregatorsOpeningGivesOutletAndDay() {
    Report report = read(" date 2023-12-11 (MENAFN) " + BODY + "\n\n\n\nA seventh stayed.\n\n");
    assertThat(report.outlet()).isEqualTo("MENAFN");
    assertThat(report.spans()).containsOnlyKeys("outlet", "published");
    assertThat(report.published()).isEqualTo("2023-12-11");
    assertThat(report.agencies()).isEmpty();
    assertThat(report.title()).isNull();
    assertThat(prose(report)).containsExactly(BODY, "A seventh stayed.");
  }

  @Test
  void aFirstSentenceIsNoHeadline() {
    Report report =
        read("Six ships left the harbour.\n\nRead more: Why ships leave\n\nA seventh stayed.");
    assertThat(report.title()).isNull();
    assertThat(prose(report)).containsExactly("Six ships left the harbour.", "A seventh stayed.");
  }

  @Test
  void whatIsNotStatedIsAbsent() {
    Report report = read(BODY);
    assertThat(report.title()).isNull();
    assertThat(report.published()).isNull();
    assertThat(report.byline()).isNull();
    assertThat(report.datelinePlace()).isNull();
    assertThat(report.spans()).isEmpty();
    assertThat(prose(report)).containsExactly(BODY);
  }

  @Test
  void idAndHashesComeFromTextAndBytes() {
    Report plain = read("abc def ghi");
    Report marked =
        ((ReadResult.Success) result("\uFEFFabc def ghi".getBytes(StandardCharsets.UTF_8)))
            .report();
    assertThat(marked.text()).isEqualTo("abc def ghi");
    assertThat(marked.sha256()).isEqualTo(plain.sha256());
    assertThat(marked.id()).isEqualTo(plain.sha256().substring(0, 16));
    assertThat(marked.rawSha256()).isNotEqualTo(plain.rawSha256());
  }

  @Test
  void hardWrappedProseStaysOneParagraph() {
    Report report = read("Six ships left\nthe harbour on\nFriday.\n\nA seventh\nstayed.");
    assertThat(prose(report))
        .containsExactly("Six ships left\nthe harbour on\nFriday.", "A seventh\nstayed.");
  }

  @Test
  void windowsLineEndsAreKeptAndUnderstood() {
    String text = "Six ships leave\r\n\r\nOSLO — " + BODY + "\r\n\r\nA seventh stayed.\r\n";
    Report report = read(text);
    assertThat(report.title()).isEqualTo("Six ships leave");
    assertThat(report.text()).isEqualTo(text);
    assertThat(prose(report)).containsExactly(BODY, "A seventh stayed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aByteOrderMarkIsObeyed(String charset) {
    byte[] bytes = "\uFEFFThe café of the port “sank” at dawn.".getBytes(Charset.forName(charset));
    Report report = ((ReadResult.Success) result(bytes)).report();
    assertThat(report.text()).isEqualTo("The café of the port “sank” at dawn.");
  }

  @Test
  void aLegacyCharsetIsRecognised() {
    String text =
        "The mayor said: “The café of the port – the old one – sank at dawn.” Señor Núñez left.";
    Report report =
        ((ReadResult.Success) result(text.getBytes(Charset.forName("windows-1252")))).report();
    assertThat(report.text()).isEqualTo(text);
  }

  @Test
  void brokenUtf8IsRefusedAndNotPaintedOver() {
    byte[] truncated =
        "The café sank at dawn and the cafe rose again".getBytes(StandardCharsets.UTF_8);
    truncated[truncated.length - 1] = (byte) 0xC3;
    assertThat(refusal(truncated)).isEqualTo("ENCODING_INVALID");
    assertThat(refusal(new byte[] {'a', 'b', ' ', (byte) 0xFF, (byte) 0xFE, ' ', 'c'}))
        .isEqualTo("ENCODING_INVALID");
    assertThat(refusal(new byte[] {'a', 'b', (byte) 0xC3, '(', 'c'})).isEqualTo("ENCODING_INVALID");
  }

  @Test
  void emptyAndBinaryInputsAreRefused() {
    assertThat(refusal(new byte[0])).isEqualTo("EMPTY");
    assertThat(refusal(" \n\n ".getBytes(StandardCharsets.UTF_8))).isEqualTo("EMPTY");
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H'};
    assertThat(refusal(png)).isEqualTo("BINARY");
    assertThat(refusal("text with\0zero".getBytes(StandardCharsets.UTF_8))).isEqualTo("BINARY");
  }

  @Test
  void aTooLargeInputIsRefused() {
    byte[] bytes = new byte[Limits.DEFAULT.reportBytes() + 1];
    java.util.Arrays.fill(bytes, (byte) 'a');
    assertThat(refusal(bytes)).isEqualTo("TOO_LARGE");
  }

  @Test
  void languagesAreTold() {
    assertThat(
            read("غادرت ست سفن الميناء يوم الجمعة وقال رئيس البلدية إن سفينة سابعة بقيت.")
                .language())
        .isEqualTo("ar");
    assertThat(read("Шесть кораблей вышли из порта в пятницу, сообщил мэр города.").language())
        .isEqualTo("ru");
    assertThat(
            read("Sechs Schiffe haben am Freitag den Hafen verlassen, sagte der Bürgermeister, und ein siebtes"
                    + " blieb bis zum Abend an der Mole liegen.")
                .language())
        .isEqualTo("de");
    assertThat(read("Rebels freed 24 hostages from the port of Lima").language()).isEqualTo("en");
    assertThat(read("12 34 56").language()).isNull();
    assertThat(read("Rebels free six nurses, ministry says").language()).isIn("en", null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\n", " ", "a\n", "A ", "(", "By A", "a. (Reporting by ", "— ", "a\r", "1"})
  void anyInputIsReadInLinearTime(String unit) {
    byte[] bytes = (BODY + unit.repeat(600_000 / unit.length())).getBytes(StandardCharsets.UTF_8);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertThat(result(bytes)).isInstanceOf(ReadResult.Success.class));
  }
}

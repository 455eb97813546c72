package org.polybius.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polybius.read.FormatSamples.FIRST;
import static org.polybius.read.FormatSamples.SECOND;
import static org.polybius.read.FormatSamples.message;
import static org.polybius.read.FormatSamples.read;
import static org.polybius.read.FormatSamples.refusal;
import static org.polybius.read.FormatSamples.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
  private static final CsvReader COMMON = new CsvReader(Limits.DEFAULT, CsvColumns.COMMONLY);

  @Test
  void commonHeadingsAreFound() throws IOException {
    String csv =
        "\uFEFFID,Headline,Body,Date,Source\r\n7,Fuel runs out,\""
            + FIRST
            + "\",2024-03-02,Example\r\n";
    var report = report(read(COMMON, "a.csv", csv).get(0));
    assertThat(report.id()).isEqualTo("7");
    assertThat(report.title()).isEqualTo("Fuel runs out");
    assertThat(report.text()).isEqualTo(FIRST);
    assertThat(report.published()).isEqualTo("2024-03-02");
    assertThat(report.outlet()).isEqualTo("Example");
  }

  @Test
  void namedColumnsCountBeforeCommonOnes() throws IOException {
    CsvColumns columns = CsvColumns.parse(List.of("text=Story", "title=Kicker"));
    String csv = "Body,Story,Kicker\nnot this," + SECOND + ",Bridge closed\n";
    var report = report(read(new CsvReader(Limits.DEFAULT, columns), "a.csv", csv).get(0));
    assertThat(report.text()).isEqualTo(SECOND);
    assertThat(report.title()).isEqualTo("Bridge closed");
  }

  @Test
  void aBrokenRowIsRefusedWithItsLineAndTheOthersAreRead() throws IOException {
    String csv = "text,date\n\"" + FIRST + "\"\n" + SECOND + ",2024-03-02\n,2024-03-02\n";
    List<ReadResult> results = read(COMMON, "a.csv", csv);
    assertThat(refusal(results.get(0))).isEqualTo("CSV_INVALID");
    assertThat(message(results.get(0))).contains("a.csv:2").contains("1 cells");
    assertThat(report(results.get(1)).text()).isEqualTo(SECOND);
    assertThat(refusal(results.get(2))).isEqualTo("TEXT_MISSING");
  }

  @Test
  void aQuotationMarkThatNeverClosesIsRefused() throws IOException {
    List<ReadResult> results = read(COMMON, "a.csv", "text\n" + SECOND + "\n\"Fuel ran out\n");
    assertThat(report(results.get(0)).text()).isEqualTo(SECOND);
    assertThat(refusal(results.get(1))).isEqualTo("CSV_INVALID");
  }

  @Test
  void aRowWithoutEndIsCut() throws IOException {
    CsvReader small = new CsvReader(new Limits(1000, 50_000), CsvColumns.COMMONLY);
    String csv = "text\n\"" + "a".repeat(200_000) + "\"\n";
    assertThat(refusal(read(small, "a.csv", csv).get(0))).isEqualTo("TOO_LARGE");
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() throws IOException {
    byte[] latin = "text\nMüller said so.\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refusal(read(COMMON, "a.csv", latin).get(0))).isEqualTo("ENCODING_INVALID");
  }

  @Test
  void aTableWithoutTextSaysHowToNameIt() throws IOException {
    ReadResult result = read(COMMON, "a.csv", "a,b\n1,2\n").get(0);
    assertThat(refusal(result)).isEqualTo("TEXT_MISSING");
    assertThat(message(result)).contains("--columns");
  }

  @Test
  void fieldsThatReportsDoNotHaveAreRefused() {
    assertThatThrownBy(() -> CsvColumns.parse(List.of("colour=Red")))
        .hasMessageContaining("colour")
        .hasMessageContaining("published");
    assertThatThrownBy(() -> CsvColumns.parse(List.of("text")))
        .hasMessageContaining("FIELD=COLUMN");
  }

  @Test
  void aMarkBeforeAQuotedHeadingIsNoPartOfIt() throws IOException {
    String csv = "\uFEFF\"text\",\"date\"\r\n\"" + FIRST + "\",2024-03-02\r\n";
    List<ReadResult> results = read(COMMON, "a.csv", csv);
    assertThat(report(results.get(0)).text()).isEqualTo(FIRST);
  }

  /** Written by spreadsheets where the comma separates decimals. */
  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void cellsMayBeSeparatedBySemicolonsAndTabs(String separator) throws IOException {
    String csv =
        String.join(separator, "id", "\"text, in full\"", "date")
            + "\n"
            + String.join(separator, "7", "\"" + FIRST + "\"", "2024-03-02")
            + "\n";
    CsvReader reader =
        new CsvReader(Limits.DEFAULT, CsvColumns.parse(List.of("text=text, in full")));
    var report = report(read(reader, "a.csv", csv).get(0));
    assertThat(report.text()).isEqualTo(FIRST);
    assertThat(report.published()).isEqualTo("2024-03-02");
  }

  @Test
  void aRowWithWrongBytesIsRefusedWithItsLineAndTheOthersAreRead() throws IOException {
    byte[] rows = ("text\n" + (SECOND + "\n").repeat(400)).getBytes(StandardCharsets.UTF_8);
    byte[] table = FormatSamples.join(rows, new byte[] {'a', (byte) 0xE9, 'b', '\n'}, rows);
    List<ReadResult> results = new ArrayList<>();
    COMMON.read("a.csv", new ByteArrayInputStream(table), results::add);
    assertThat(results).hasSize(802);
    assertThat(refusal(results.get(400))).isEqualTo("ENCODING_INVALID");
    assertThat(message(results.get(400))).contains("a.csv:402: is not valid UTF-8");
    assertThat(report(results.get(801)).text()).isEqualTo(SECOND);
  }
}

package org.polybius.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polybius.read.FormatSamples.gzip;
import static org.polybius.read.FormatSamples.join;
import static org.polybius.read.FormatSamples.message;
import static org.polybius.read.FormatSamples.read;
import static org.polybius.read.FormatSamples.refusal;
import static org.polybius.read.FormatSamples.report;
import static org.polybius.read.FormatSamples.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcReaderTest {
  private static final WarcReader READER = new WarcReader(Limits.DEFAULT);

  private static String page(String words) {
    return "<html><body><article><h1>Fuel</h1><p>"
        + words
        + " Two convoys were turned back at the bridge before noon, the director said.</p>"
        + "</article></body></html>";
  }

  private static byte[] record(int n, boolean compressed) throws IOException {
    byte[] record =
        warc("https://example.org/" + n, "text/html; charset=utf-8", page("Number " + n + "."));
    return compressed ? gzip(record) : record;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyPageIsAReportUnderItsAddress(boolean compressed) throws IOException {
    byte[] info =
        "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 2\r\nWARC-Date: 2024-03-02T09:00:00Z\r\nWARC-Record-ID: <urn:uuid:a>\r\nContent-Type: text/plain\r\n\r\nhi\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8);
    byte[] picture = warc("https://example.org/a.jpg", "image/jpeg", "not a picture");
    byte[] archive =
        join(
            compressed ? gzip(info) : info,
            record(1, compressed),
            compressed ? gzip(picture) : picture,
            record(2, compressed));
    List<ReadResult> results = read(READER, "a.warc", archive);
    assertThat(results).hasSize(2);
    assertThat(report(results.get(0)).url()).isEqualTo("https://example.org/1");
    assertThat(report(results.get(1)).text()).startsWith("Number 2.");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBrokenRecordIsRefusedWithItsPlaceAndTheOthersAreRead(boolean compressed)
      throws IOException {
    byte[] broken = record(2, compressed);
    Arrays.fill(broken, compressed ? 12 : 0, compressed ? 60 : 8, (byte) 'x');
    byte[] first = record(1, compressed);
    List<ReadResult> results =
        read(READER, "a.warc", join(first, broken, record(3, compressed), record(4, compressed)));
    assertThat(report(results.get(0)).text()).startsWith("Number 1.");
    assertThat(refusal(results.get(1))).isEqualTo("ARCHIVE_INVALID");
    assertThat(message(results.get(1))).contains("byte " + first.length);
    assertThat(results.subList(2, 4)).allSatisfy(r -> report(r));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anArchiveCutShortGivesWhatIsWhole(boolean compressed) throws IOException {
    byte[] whole = join(record(1, compressed), record(2, compressed));
    byte[] cut = Arrays.copyOf(whole, whole.length - 60);
    List<ReadResult> results = read(READER, "a.warc", cut);
    assertThat(report(results.get(0)).text()).startsWith("Number 1.");
    assertThat(refusal(results.get(1))).isEqualTo("ARCHIVE_INVALID");
    assertThat(message(results.get(1))).contains("cut short");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRecordThatSwellsIsPassedOver(boolean compressed) throws IOException {
    WarcReader small = new WarcReader(new Limits(10_000, 20_000));
    byte[] bomb = warc("https://example.org/bomb", "text/html", " ".repeat(5_000_000));
    List<ReadResult> results =
        read(small, "a.warc", join(compressed ? gzip(bomb) : bomb, record(2, compressed)));
    assertThat(message(results.get(0))).contains("longer than");
    assertThat(report(results.get(1)).text()).startsWith("Number 2.");
  }

  @Test
  void anyNumberOfEmptyLinesMayStandBetweenRecords() throws IOException {
    byte[] gap = "\r\n".repeat(200_000).getBytes(StandardCharsets.US_ASCII);
    List<ReadResult> results =
        read(READER, "a.warc", join(record(1, false), gap, record(2, false)));
    assertThat(results).hasSize(2).allSatisfy(r -> report(r));
  }

  @Test
  void recordsThatWerePackedTogetherAreAllRead() throws IOException {
    byte[] archive = gzip(join(record(1, false), record(2, false), record(3, false)));
    List<ReadResult> results = read(READER, "a.warc.gz", join(archive, record(4, true)));
    assertThat(results)
        .extracting(r -> report(r).url())
        .containsExactly(
            "https://example.org/1",
            "https://example.org/2",
            "https://example.org/3",
            "https://example.org/4");
  }

  @Test
  void aPackedRecordWhoseChecksumIsWrongIsRefused() throws IOException {
    byte[] first = record(1, true);
    first[first.length - 7] ^= 1; // the checksum's second byte
    List<ReadResult> results = read(READER, "a.warc.gz", join(first, record(2, true)));
    assertThat(refusal(results.get(0))).isEqualTo("ARCHIVE_INVALID");
    assertThat(message(results.get(0))).contains("checksum");
    assertThat(report(results.get(1)).text()).startsWith("Number 2.");
  }
}

package org.polybius.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polybius.model.Report;

class JsonLinesReaderTest {
  private static List<ReadResult> read(String lines, Limits limits) {
    List<ReadResult> results = new ArrayList<>();
    try {
      byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
      new JsonLinesReader(limits).read("in.jsonl", new ByteArrayInputStream(bytes), results::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return results;
  }

  private static List<ReadResult> read(String lines) {
    return read(lines, Limits.DEFAULT);
  }

  private static Report report(ReadResult result) {
    return ((ReadResult.Success) result).report();
  }

  private static String message(ReadResult result) {
    return ((ReadResult.Refused) result).failure().message();
  }

  @Test
  void fieldsOfTheContractAreTaken() {
    Report report =
        report(
            read("""
                {"id":"r1","url":"https://example.org/1","outlet":"Harbour Times","published":"2023-12-11",\
                "title":"Ships leave","text":"OSLO, Dec 10 (AFP) - Six ships left the port.","mood":"calm"}
                """)
                .get(0));
    assertThat(report.id()).isEqualTo("r1");
    assertThat(report.url()).isEqualTo("https://example.org/1");
    assertThat(report.outlet()).isEqualTo("Harbour Times");
    assertThat(report.published()).isEqualTo("2023-12-11");
    assertThat(report.title()).isEqualTo("Ships leave");
    assertThat(report.agencies()).containsExactly("AFP");
    assertThat(report.datelinePlace()).isEqualTo("OSLO");
    assertThat(report.spans()).doesNotContainKey("title");
    assertThat(Prose.of(report).spans().get(0).in(report.text()))
        .isEqualTo("Six ships left the port.");
  }

  @Test
  void aBrokenLineIsRefusedWithItsNumberAndTheOthersAreRead() {
    List<ReadResult> results =
        read(
            "{\"text\":\"Six ships left.\"}\n\n{\"text\":\n{\"id\":\"x\"}\n[1]\n{\"text\":5}\n{\"text\":\" \"}\n{\"text\":\"A seventh stayed.\"}");
    assertThat(results).hasSize(7);
    assertThat(report(results.get(0)).text()).isEqualTo("Six ships left.");
    assertThat(message(results.get(1))).startsWith("in.jsonl:3: is no JSON");
    assertThat(message(results.get(2))).isEqualTo("in.jsonl:4: has no field \"text\"");
    assertThat(message(results.get(3))).isEqualTo("in.jsonl:5: is no JSON object");
    assertThat(message(results.get(4))).isEqualTo("in.jsonl:6: field \"text\" is not a string");
    assertThat(message(results.get(5))).isEqualTo("in.jsonl:7: is empty");
    assertThat(report(results.get(6)).text()).isEqualTo("A seventh stayed.");
    assertThat(results).allSatisfy(r -> assertThat(r.toString()).doesNotContain("\n"));
  }

  @Test
  void anUnreadableDateIsSaidAndNotGuessed() {
    ReadResult result = read("{\"published\":\"last week\",\"text\":\"Six ships left.\"}").get(0);
    assertThat(report(result).published()).isNull();
    assertThat(((ReadResult.Success) result).failures())
        .extracting(f -> f.code())
        .containsExactly("PUBLISHED_UNREADABLE");
    assertThat(
            report(read("{\"published\":\"2023-12-11T10:00:00Z\",\"text\":\"A.\"}").get(0))
                .published())
        .isEqualTo("2023-12-11T10:00:00Z");
    assertThat(report(read("{\"published\":\"2023-12\",\"text\":\"A.\"}").get(0)).published())
        .isEqualTo("2023-12");
    assertThat(report(read("{\"published\":\"2023-02-30\",\"text\":\"A.\"}").get(0)).published())
        .isNull();
  }

  @Test
  void aLineThatIsTooLongIsRefusedAndTheNextIsRead() {
    String lines = "{\"text\":\"" + "a".repeat(5000) + "\"}\n{\"text\":\"Six ships left.\"}\n";
    List<ReadResult> results = read(lines, new Limits(1000, 2000));
    assertThat(message(results.get(0))).startsWith("in.jsonl:1: is longer than the 2000 bytes");
    assertThat(report(results.get(1)).text()).isEqualTo("Six ships left.");
  }

  @Test
  void duplicateFieldsAndNothingAreRefused() {
    assertThat(message(read("{\"text\":\"a\",\"text\":\"b\"}").get(0))).contains("is no JSON");
    assertThat(message(read("\n \n").get(0))).isEqualTo("in.jsonl: is empty");
  }

  @Test
  void reportsOfOneTextHaveOneIdWhereverTheyStand() {
    List<ReadResult> results =
        read("{\"text\":\"Six ships left.\"}\n{\"text\":\"Six ships left.\"}");
    assertThat(report(results.get(0))).isEqualTo(report(results.get(1)));
  }
}

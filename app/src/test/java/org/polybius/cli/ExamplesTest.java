package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polybius.contract.ReadingJson;
import org.polybius.model.Reading;

/** What must hold of every reading, on the examples that come with the program. */
@Tag("slow")
class ExamplesTest {
  private static final Path REPORTS =
      Path.of(System.getProperty("polybius.root", ".."), "examples/truce-2023/reports.jsonl");

  private static List<String> readings = List.of();

  @BeforeAll
  static void readAll() {
    readings = read("", REPORTS.toString()).lines().toList();
  }

  private static String read(String input, String file) {
    return run(input, "read", "--format", "json", file);
  }

  private static String run(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream utf8 = new PrintStream(out, false, StandardCharsets.UTF_8);
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    Console console = new Console(new ByteArrayInputStream(bytes), utf8, utf8, 0, false);
    Polybius.run(console, Clock.systemUTC(), arguments);
    utf8.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyReportIsRead() throws IOException {
    assertThat(readings).hasSize(Files.readAllLines(REPORTS).size());
  }

  @Test
  void everyReadingIsValid() throws IOException {
    try (InputStream in =
        ReadingJson.class.getResourceAsStream("/org/polybius/contract/polybius-1.schema.json")) {
      JsonSchema schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
      for (String reading : readings) {
        JsonNode tree = ReadingJson.parse(reading);
        assertThat(schema.validate(tree)).as(tree.at("/report/id").asText()).isEmpty();
      }
    }
  }

  @Test
  void everyReadingReadBackEqualsItself() {
    for (String json : readings) {
      Reading reading = ReadingJson.read(json);
      assertThat(ReadingJson.line(reading)).isEqualTo(json);
    }
  }

  @Test
  void everyReadingHoldsAgainstItself() {
    assertThat(run(String.join("\n", readings), "verify", "-"))
        .isEqualTo(readings.size() + " readings checked, 0 findings\n");
  }

  @Test
  void aReportReadAloneReadsAsInCompany() throws IOException {
    List<String> reports = Files.readAllLines(REPORTS);
    for (int i = 0; i < reports.size(); i += 25) {
      String alone = read(reports.get(i), "-");
      assertThat(ReadingJson.line(ReadingJson.read(alone))).isEqualTo(readings.get(i));
    }
  }
}

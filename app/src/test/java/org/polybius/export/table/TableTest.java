package org.polybius.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.cli.Exported;
import org.polybius.contract.Json;
import org.polybius.export.data.Column;
import org.polybius.export.data.Sheet;
import org.polybius.export.data.Sheets;

@Tag("slow")
class TableTest {
  private final Path examples = Exported.examples();

  private static List<CSVRecord> records(String csv) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(csv)).getRecords();
  }

  private String table(String format, String of) {
    return Exported.text(examples, format, of);
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims", "incidents", "tallies"})
  void csvAndJsonLinesHoldEveryThingOfTheLedgerOnce(String of) throws IOException {
    int count = Exported.all(examples).counts().getOrDefault(of, 0);
    List<CSVRecord> csv = records(table("csv", of));
    List<JsonNode> json = table("jsonl", of).lines().map(Json::parse).toList();
    assertThat(count).isPositive();
    assertThat(csv).hasSize(count);
    assertThat(json).hasSize(count);
    assertThat(csv.stream().map(r -> r.get("id")).distinct()).hasSize(count);
    assertThat(csv.stream().map(r -> r.get("id")))
        .containsExactlyElementsOf(json.stream().map(j -> j.path("id").asText()).toList());
  }

  @Test
  void aClaimThatWasCheckedByHandStandsInTheTable() throws IOException {
    CSVRecord figure =
        records(table("csv", "claims")).stream()
            .filter(r -> r.get("id").equals("t055#f5"))
            .findFirst()
            .orElseThrow();
    assertThat(figure.get("outlet")).isEqualTo("spokesman.com");
    assertThat(figure.get("published")).isEqualTo("2023-11-24");
    assertThat(figure.get("kind")).isEqualTo("figure");
    assertThat(figure.get("words")).isEqualTo("Twenty-six … Thais … kidnapped");
    assertThat(figure.get("point")).isEqualTo("26");
    assertThat(figure.get("fate")).isEqualTo("TAKEN");
    assertThat(figure.get("nationality")).isEqualTo("THA");
    assertThat(figure.get("type")).isEmpty();
  }

  @Test
  void aTallyKeepsItsRangeAndTheClaimsBehindIt() {
    JsonNode taken =
        table("jsonl", "tallies")
            .lines()
            .map(Json::parse)
            .filter(t -> t.path("id").asText().equals("taken.2023-10-07.all"))
            .findFirst()
            .orElseThrow();
    assertThat(taken.path("low").asLong()).isEqualTo(240);
    assertThat(taken.path("best").asLong()).isEqualTo(240);
    assertThat(taken.path("high").asLong()).isEqualTo(250);
    assertThat(taken.path("report_count").asInt()).isEqualTo(27);
    assertThat(taken.path("claims").path(0).asText()).isEqualTo("t001#f2");
  }

  @Test
  void filtersHoldForExportsAsForViews() throws IOException {
    List<CSVRecord> one = records(csv("--outlet", "spokesman.com"));
    assertThat(one).isNotEmpty().allMatch(r -> r.get("outlet").equals("spokesman.com"));
    List<CSVRecord> early = records(csv("--as-known-on", "2023-10-21"));
    assertThat(early).isNotEmpty().allMatch(r -> r.get("published").compareTo("2023-10-21") <= 0);
  }

  private String csv(String... filter) {
    Stream<String> all = Stream.concat(Stream.of("--format", "csv"), Arrays.stream(filter));
    return Exported.command(examples, all.toArray(String[]::new)).out();
  }

  @Test
  void theCodebookNamesTheColumnsThatAreWrittenInTheirOrder() throws IOException {
    for (Sheet<?> sheet : Sheets.all()) {
      List<String> explained =
          table("codebook", sheet.name())
              .lines()
              .filter(l -> l.startsWith("| ") && !l.startsWith("| column"))
              .map(l -> l.split(" \\| ")[0].substring(2))
              .toList();
      String header = table("csv", sheet.name()).lines().findFirst().orElseThrow();
      assertThat(List.of(header.split(","))).isEqualTo(explained);
      assertThat(sheet.columns().stream().map(Column::meaning)).noneMatch(String::isBlank);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims", "incidents", "tallies"})
  void parquetHoldsWhatJsonLinesHold(String of, @TempDir Path folder)
      throws IOException, SQLException {
    Path file = folder.resolve("x.parquet");
    Files.write(file, Exported.bytes(examples, "parquet", of));
    Map<String, JsonNode> json =
        table("jsonl", of)
            .lines()
            .map(Json::parse)
            .collect(Collectors.toMap(j -> j.path("id").asText(), j -> j));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet rows =
            connection.createStatement().executeQuery("SELECT * FROM '" + file + "'")) {
      int count = 0;
      while (rows.next()) {
        JsonNode same = json.getOrDefault(rows.getString("id"), MissingNode.getInstance());
        assertSame(rows, same, Sheets.named(of).orElseThrow());
        count++;
      }
      assertThat(count).isEqualTo(json.size());
    }
  }

  private static void assertSame(ResultSet row, JsonNode json, Sheet<?> sheet) throws SQLException {
    for (Column<?> column : sheet.columns()) {
      JsonNode value = json.path(column.name());
      switch (column.type()) {
        case TEXT ->
            assertThat(row.getString(column.name()))
                .isEqualTo(value.isMissingNode() ? null : value.asText());
        case INTEGER -> {
          long number = row.getLong(column.name());
          assertThat(row.wasNull()).isEqualTo(value.isMissingNode());
          assertThat(number).isEqualTo(value.asLong());
        }
        case TEXTS -> {
          boolean none = row.getArray(column.name()) == null;
          assertThat(none).isEqualTo(value.isMissingNode());
          if (!none) {
            Object[] texts = (Object[]) row.getArray(column.name()).getArray();
            assertThat(texts).hasSize(value.size()).contains(value.path(0).asText());
          }
        }
        default -> {}
      }
    }
  }
}

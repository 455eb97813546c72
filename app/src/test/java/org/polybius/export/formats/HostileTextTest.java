package org.polybius.export.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.cli.Exported;
import org.polybius.contract.Json;

/** A report whose every field is meant to do harm. */
class HostileTextTest {
  private static final String OVERRIDE = "\u202e";
  private static final String REPORT =
      "{\"id\":\"=cmd|'/C calc'!A0\",\"published\":\"2023-12-04\",\"outlet\":"
          + "\"=HYPERLINK(\\\"http://x\\\")<script>alert(1)</script>\",\"url\":"
          + "\"javascript:alert(1)\",\"title\":\"\\\"><img src=x onerror=alert(1)>"
          + " \\u202e\\u0000\\u0001\\ud800 ]]> --> '; DROP TABLE x;\",\"text\":\"Rebels"
          + " \\u202e\\ud83d freed five miners in Alderburg on Monday, the governor said. Soldiers"
          + " of <script>alert(2)</script> Israel killed seven rebels in Alderburg on Monday"
          + " \\u0007\\uffff, officials said. Russia and Hamas met in Moscow.\"}\n";

  private final Path ledger = Exported.of(REPORT);

  static Stream<String> names() {
    return ExportFormats.all().stream()
        .map(ExportFormat::name)
        .filter(name -> !name.equals("codebook"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyFormatIsUtf8AndTheSameEachTime(String format) throws Exception {
    byte[] bytes = Exported.bytes(ledger, format, "");
    assertThat(Exported.bytes(ledger, format, "")).isEqualTo(bytes);
    if (!format.equals("parquet")) {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      assertThat(text)
          .isNotEmpty()
          .doesNotContain(OVERRIDE, "\u0000", "\u0001", "\u0007", "\ud83d ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "polecat", "gdelt", "acled", "ucdp-ged"})
  void noCellOfCsvIsAFormula(String format) throws Exception {
    List<CSVRecord> rows =
        CSVFormat.RFC4180.parse(new StringReader(Exported.text(ledger, format, ""))).getRecords();
    assertThat(rows).hasSizeGreaterThan(1);
    assertThat(rows.stream().flatMap(CSVRecord::stream))
        .noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r].*|-.*[^0-9.].*"));
  }

  @Test
  void aTextThatBeginsLikeAFormulaIsKeptBehindAnApostrophe() throws Exception {
    CSVFormat csv = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    assertThat(csv.parse(new StringReader(Exported.text(ledger, "csv", ""))).getRecords())
        .allMatch(r -> r.get("report").equals("'=cmd|'/C calc'!A0"))
        .allMatch(r -> r.get("outlet").startsWith("'=HYPERLINK("));
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "jsonld", "briefing"})
  void anAddressThatIsNoneOfTheWebIsNoLink(String format) {
    assertThat(Exported.text(ledger, format, "")).doesNotContain("javascript:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graphml", "gexf", "atom"})
  void xmlIsWellFormedAndMarkupIsText(String format) throws Exception {
    byte[] bytes = Exported.bytes(ledger, format, "");
    var document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes));
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(document.getElementsByTagName("img").getLength()).isZero();
    assertThat(document.getElementsByTagName("link").getLength()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "plover"})
  void linesOfJsonKeepTheTextAsItWas(String format) {
    List<JsonNode> lines = Exported.text(ledger, format, "").lines().map(Json::parse).toList();
    assertThat(lines).isNotEmpty();
    String title =
        lines.get(0).path("title").asText() + lines.get(0).path("cite_info").path("title").asText();
    assertThat(title).contains("onerror=alert(1)>", OVERRIDE, "\u0001", "\ufffd", "DROP TABLE");
  }

  @Test
  void documentsOfJsonCanBeRead() throws Exception {
    assertThat(Json.parse(Exported.text(ledger, "geojson", "")).path("features")).isNotEmpty();
    String linked = Exported.text(ledger, "jsonld", "");
    AtomicLong triples = new AtomicLong();
    JsonLd.toRdf(JsonDocument.of(new StringReader(linked)))
        .provide((s, p, o, datatype, language, direction, graph) -> counted(triples));
    assertThat(triples).hasPositiveValue();
  }

  private static @Nullable RdfQuadConsumer counted(AtomicLong triples) {
    triples.incrementAndGet();
    return null;
  }

  @Test
  void theBriefingHoldsNoMarkupAndNoAddressOfTheReport() {
    var page = Jsoup.parse(Exported.text(ledger, "briefing", ""));
    assertThat(page.select("script, img, iframe, [onerror]")).isEmpty();
    assertThat(page.select("a[href]")).allMatch(a -> a.attr("href").startsWith("#"));
    assertThat(page.text()).contains("<img src=x onerror=alert(1)>");
  }

  @Test
  void parquetHoldsTheTextAsText(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("x.parquet");
    Files.write(file, Exported.bytes(ledger, "parquet", "claims"));
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var rows = connection.createStatement().executeQuery("SELECT * FROM '" + file + "'")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString("outlet")).contains("<script>alert(1)</script>");
      assertThat(rows.getString("title")).contains(OVERRIDE, "\ufffd", "DROP TABLE");
    }
  }
}

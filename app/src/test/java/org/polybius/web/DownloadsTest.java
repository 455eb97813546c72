package org.polybius.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.polybius.export.data.Material;
import org.polybius.export.formats.ExportFormat;
import org.polybius.export.formats.ExportFormats;
import org.polybius.query.Desk;
import org.polybius.query.Filter;

/** What every view offers to take along, and what comes. */
class DownloadsTest {
  private static final String TEXT =
      "Rebels freed five miners in Lyon on Monday, Qatar said. Israel and Hamas agreed on a"
          + " four-day truce. José Peña met Red Cross officials in Geneva on Monday.";

  @TempDir static Path folder;

  private static Visit visit;

  @BeforeAll
  static void open() {
    visit = Visit.telling(folder, TEXT, TEXT.replace("five", "seven"));
  }

  @AfterAll
  static void close() {
    visit.close();
  }

  static Stream<Route> views() {
    return new Pages().routes().stream();
  }

  private static Filter gazette() {
    return Filter.of(Map.of("outlet", List.of("gazette")), List.of());
  }

  @ParameterizedTest
  @MethodSource("views")
  void everyViewOffersEveryFormatUnderItsFilter(Route view) throws IOException {
    Document page = visit.page(view.path() + "?outlet=gazette");
    Set<String> offered = new LinkedHashSet<>();
    for (Element link : page.select(".exports a")) {
      String address = link.attr("href");
      assertThat(address).contains("outlet=gazette");
      offered.add(link.text());
      ExportFormat format = ExportFormats.named(link.text()).orElseThrow();
      HttpResponse<String> file = visit.get(address);

      assertThat(file.statusCode()).as(address).isEqualTo(200);
      assertThat(file.headers().firstValue("Content-Type").orElse(""))
          .isEqualToIgnoringWhitespace(format.mediaType());
      assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
          .matches(
              (format.name().equals("atom") ? "inline" : "attachment")
                  + "; filename=\"polybius-[a-z-]+\\."
                  + format.extension()
                  + "\"");
    }
    assertThat(offered)
        .containsExactlyInAnyOrderElementsOf(
            ExportFormats.all().stream().map(ExportFormat::name).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "csv, claims",
    "csv, tallies",
    "jsonl, incidents",
    "geojson, ''",
    "graphml, ''",
    "atom, ''"
  })
  void sendsWhatTheCommandWrites(String name, String table) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ExportFormats.named(name)
        .orElseThrow()
        .write(new Material(new Desk(visit.ledger), gazette()), table, written);

    assertThat(visit.get("/export/" + name + "?outlet=gazette&of=" + table).body())
        .isEqualTo(written.toString(StandardCharsets.UTF_8));
  }

  @Test
  void beginsWithWhatTheViewShows() {
    assertThat(visit.page("/figures").expectFirst(".exports h2").text()).isEqualTo("Figures");
    assertThat(visit.page("/map").expectFirst(".exports h2").text()).isEqualTo("Incidents");
    Document statements = visit.page("/statements");
    assertThat(statements.expectFirst(".exports h2").text()).isEqualTo("Statements");
    String csv = statements.expectFirst(".exports a").attr("href");
    assertThat(visit.get(csv).body().lines().count() - 1)
        .isEqualTo(visit.json("/api/statements").get("count").asLong())
        .isLessThan(visit.json("/api/claims").get("count").asLong());
  }

  @Test
  void takesAlongWhatNamesAnActorFromItsPage() {
    Document page = visit.page("/actors/Jos%C3%A9%20Pe%C3%B1a");
    String lines =
        page.select(".exports a[href*=claims]").stream()
            .filter(a -> a.text().equals("jsonl"))
            .findFirst()
            .orElseThrow()
            .attr("href");

    assertThat(visit.get(lines).body().lines().count())
        .isEqualTo(visit.json("/api/claims?actor=Jos%C3%A9+Pe%C3%B1a").get("count").asLong());
    assertThat(visit.page("/reports/r1").select(".exports")).isEmpty();
  }

  @Test
  void namesTheFeedOfItsQueryInEveryView() {
    for (Route view : new Pages().routes()) {
      Element feed = visit.page(view.path() + "?outlet=gazette").expectFirst("link[rel=alternate]");
      assertThat(feed.attr("type")).isEqualTo("application/atom+xml");
      assertThat(feed.attr("href")).isEqualTo("/export/atom?outlet=gazette");
    }
    assertThat(visit.get("/export/atom?outlet=gazette").body())
        .contains("<title>Polybius: outlet=gazette</title>");
  }

  @Test
  void refusesATableThatAFormatIsNotOf() {
    for (String address : List.of("/export/csv?of=rumours", "/export/geojson?of=claims")) {
      HttpResponse<String> answer = visit.get(address);

      assertThat(answer.statusCode()).as(address).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
      assertThat(answer.body()).contains("not of");
    }
  }

  @Test
  void leavesNothingBehindAndSendsNothingTwice() throws IOException {
    HttpResponse<String> first = visit.get("/export/csv?of=claims");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(visit.get("/export/csv?of=claims", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> files = Files.list(temporary)) {
      assertThat(files.filter(f -> f.getFileName().toString().matches("polybius-\\d+\\.csv")))
          .isEmpty();
    }
  }

  @Test
  void holdsAPlaceUntilTheFileIsSent() throws IOException {
    Downloads downloads = new Downloads();
    List<InputStream> files = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      files.add(csv(downloads));
    }
    assertThatThrownBy(() -> csv(downloads)).isInstanceOf(Busy.class);

    files.get(0).close();
    files.get(0).close(); // gives no second place
    files.set(0, csv(downloads));
    assertThatThrownBy(() -> csv(downloads)).isInstanceOf(Busy.class);
    for (InputStream file : files) {
      file.close();
    }
  }

  private static InputStream csv(Downloads downloads) throws IOException {
    Material material = new Material(new Desk(visit.ledger), gazette());
    return downloads.open(ExportFormats.named("csv").orElseThrow(), "claims", material);
  }

  @Test
  void givesThePlaceBackOfAFileThatWasSent() {
    for (int i = 0; i < 6; i++) {
      assertThat(visit.get("/export/csv?of=claims").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void leavesNoFileThatCannotBeOpened() throws IOException {
    Path loop = folder.resolve("loop.csv");
    Files.createSymbolicLink(loop, loop);

    assertThatThrownBy(() -> Downloads.reading(loop)).isInstanceOf(IOException.class);
    assertThat(Files.exists(loop, LinkOption.NOFOLLOW_LINKS)).isFalse();
  }
}

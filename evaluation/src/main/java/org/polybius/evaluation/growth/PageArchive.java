package org.polybius.evaluation.growth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jsoup.nodes.Entities;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Writes a WARC as crawlers of news write them: for each page a request and a response, each
 * compressed on its own, and the report between navigation, teasers and a footer. The pages tell of
 * invented crises, a fifth of them as reprints ({@link Prose}); or they tell given reports again
 * and again, each round some months later and with a paragraph of its own, which no archive does.
 */
public final class PageArchive {
  private static final int MONTHS_APART = 3;
  private static final int SITES = 20;
  private static final Instant FETCHED = Instant.parse("2044-01-01T00:00:00Z");
  private static final JsonMapper MAPPER = new JsonMapper();

  private final IntFunction<Prose> reports;
  private final String template;

  private PageArchive(IntFunction<Prose> reports) throws IOException {
    this.reports = reports;
    try (InputStream in =
        Objects.requireNonNull(PageArchive.class.getResourceAsStream("page.html"))) {
      template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Writes an archive.
   *
   * @param args the archive to be written, which ends in {@code .warc.gz}; the number of pages;
   *     where these are to be told again and again, JSON Lines of dated reports
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 2 || args.length > 3) {
      throw new IllegalArgumentException("usage: PageArchive ARCHIVE PAGES [REPORTS]");
    }
    IntFunction<Prose> reports = args.length == 2 ? Prose::of : again(Path.of(args[2]));
    new PageArchive(reports).write(Path.of(args[0]), Integer.parseInt(args[1]));
  }

  private static IntFunction<Prose> again(Path file) throws IOException {
    List<JsonNode> reports = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      reports.add(MAPPER.readTree(line));
    }
    return n -> again(reports.get(n % reports.size()), n / reports.size());
  }

  private static Prose again(JsonNode report, int round) {
    List<String> paragraphs =
        new ArrayList<>(List.of(report.path("text").asText().split("\n+", -1)));
    paragraphs.add("This was told for the " + (round + 1) + ". time.");
    return new Prose(
        report.path("title").asText(),
        paragraphs,
        LocalDate.parse(report.path("published").asText().substring(0, 10))
            .plusMonths((long) round * MONTHS_APART));
  }

  private void write(Path file, int pages) throws IOException {
    try (WarcWriter writer = new WarcWriter(file)) {
      for (int n = 0; n < pages; n++) {
        write(writer, n);
      }
    }
  }

  private void write(WarcWriter writer, int n) throws IOException {
    URI address = URI.create("https://news" + n % SITES + ".example/" + n);
    HttpRequest asked =
        new HttpRequest.Builder("GET", "/" + n).addHeader("Host", address.getHost()).build();
    writer.write(new WarcRequest.Builder(address).date(FETCHED).body(asked).build());
    HttpResponse given =
        new HttpResponse.Builder(200, "OK")
            .body(MediaType.HTML_UTF8, page(n, address).getBytes(StandardCharsets.UTF_8))
            .build();
    writer.write(new WarcResponse.Builder(address).date(FETCHED).body(given).build());
  }

  private String page(int n, URI address) {
    Prose report = reports.apply(n);
    StringBuilder body = new StringBuilder();
    for (String paragraph : report.paragraphs()) {
      body.append("<p>").append(Entities.escape(paragraph)).append("</p>\n");
    }
    return template
        .replace("{title}", Entities.escape(report.title()))
        .replace("{address}", address.toString())
        .replace("{day}", report.day().toString())
        .replace("{body}", body);
  }
}

package org.polybius.evaluation.articles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPInputStream;
import org.polybius.evaluation.Bootstrap;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.GoldFiles;
import org.polybius.evaluation.Outcomes;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.pipeline.Pipeline;
import org.polybius.read.html.WebPage;

/** Web pages with their article's text: {@code html/ID.html.gz} and any {@code *.json} by id. */
public final class ArticleSuite implements Suite {

  @Override
  public String name() {
    return "article-extraction";
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    List<String> broken = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    Outcomes items = new Outcomes();
    List<Counts> pages = new ArrayList<>();
    List<Counts> yardstick = new ArrayList<>();
    for (Map.Entry<String, String> article : articles(folder).entrySet()) {
      if (!sample.takes(article.getKey())) {
        continue;
      }
      Path page = folder.resolve("html").resolve(article.getKey() + ".html.gz");
      if (!Files.isRegularFile(page)) {
        broken.add(page + ": no such page");
        continue;
      }
      String html = read(page);
      Counts counts = Shingles.compare(article.getValue(), WebPage.of(html, null).text());
      pages.add(counts);
      items.add(article.getKey(), "f1", counts);
      yardstick.add(Shingles.compare(article.getValue(), LongBlocks.of(html)));
      if (counts.f1() < 1) {
        errors.add(article.getKey() + ": " + counts);
      }
    }
    return new Measurement(
            List.of(row("f1", pages), row("yardstick-long-blocks-f1", yardstick)),
            errors,
            broken,
            0)
        .with(items);
  }

  private Row row(String metric, List<Counts> pages) {
    double[] interval = Bootstrap.interval(pages, ArticleSuite::f1);
    return new Row(name(), metric, f1(pages), interval[0], interval[1], pages.size());
  }

  private static Map<String, String> articles(Path folder) throws IOException {
    Map<String, String> articles = new TreeMap<>();
    for (Path file : GoldFiles.below(folder, ".json")) {
      JsonNode root = new ObjectMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
      root.properties()
          .forEach(e -> articles.put(e.getKey(), e.getValue().path("articleBody").asText()));
    }
    return articles;
  }

  private static String read(Path page) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Harmonic mean of the mean precision and the mean recall of pages. */
  static double f1(List<Counts> pages) {
    double p = mean(pages, Counts::precision);
    double r = mean(pages, Counts::recall);
    return p + r > 0 ? 2 * p * r / (p + r) : 0;
  }

  private static double mean(List<Counts> pages, ToDoubleFunction<Counts> figure) {
    return pages.stream().mapToDouble(figure).average().orElse(0);
  }
}

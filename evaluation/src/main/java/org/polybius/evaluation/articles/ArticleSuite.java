package org.polybius.evaluation.articles;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

/**
 * Web pages with their article's text: {@code html/ID.html.gz} or {@code html/ID.html}, and any
 * {@code *.json} by id.
 */
public final class ArticleSuite implements Suite {

  @Override
  public String name() {
    return "article-extraction";
  }

  /**
   * A page.
   *
   * @param id as given
   * @param wanted the article's text
   * @param found ours
   * @param blocks the yardstick's
   */
  record Page(String id, String wanted, String found, String blocks) {}

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    List<String> broken = new ArrayList<>();
    List<Page> pages = new ArrayList<>();
    for (Map.Entry<String, String> article : articles(folder, broken).entrySet()) {
      String id = article.getKey();
      if (sample.takes(id)) {
        Path page = page(folder, id);
        try {
          String html = read(page);
          pages.add(
              new Page(id, article.getValue(), WebPage.of(html, null).text(), LongBlocks.of(html)));
        } catch (NoSuchFileException e) {
          broken.add(page + ": no such page");
        } catch (IOException e) {
          broken.add(page + ": " + e.getMessage());
        }
      }
    }
    return figures(pages, broken);
  }

  /** The figures of what was found. */
  Measurement figures(List<Page> pages, List<String> broken) {
    Outcomes items = new Outcomes();
    List<String> errors = new ArrayList<>();
    List<Counts> ours = new ArrayList<>();
    List<Counts> yardstick = new ArrayList<>();
    for (Page page : pages) {
      Counts counts = Shingles.compare(page.wanted(), page.found());
      ours.add(counts);
      items.add(page.id(), "f1", counts);
      yardstick.add(Shingles.compare(page.wanted(), page.blocks()));
      if (counts.f1() < 1) {
        errors.add(Difference.line(page.id(), page.wanted(), page.found()));
      }
    }
    return new Measurement(
            List.of(row("f1", ours), row("yardstick-long-blocks-f1", yardstick)), errors, broken, 0)
        .with(items);
  }

  private Row row(String metric, List<Counts> pages) {
    double[] interval = Bootstrap.interval(pages, ArticleSuite::f1);
    return new Row(name(), metric, f1(pages), interval[0], interval[1], pages.size());
  }

  /** The text of each article by its id; a file or an entry that cannot be read is broken. */
  static Map<String, String> articles(Path folder, List<String> broken) throws IOException {
    Map<String, String> articles = new TreeMap<>();
    for (Path file : GoldFiles.below(folder, ".json")) {
      try {
        for (Map.Entry<String, JsonNode> e : GoldFiles.object(file).properties()) {
          JsonNode body = e.getValue().path("articleBody");
          if (body.isTextual()) {
            articles.put(e.getKey(), body.asText());
          } else {
            broken.add(file.getFileName() + ": " + e.getKey() + ": no articleBody");
          }
        }
      } catch (IOException e) {
        broken.add(e.getMessage());
      }
    }
    return articles;
  }

  /** The set's pages are compressed; plain ones are read too. */
  private static Path page(Path folder, String id) {
    Path plain = folder.resolve("html").resolve(id + ".html");
    return Files.isRegularFile(plain) ? plain : folder.resolve("html").resolve(id + ".html.gz");
  }

  private static String read(Path page) throws IOException {
    if (page.toString().endsWith(".html")) {
      return Files.readString(page, StandardCharsets.UTF_8);
    }
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

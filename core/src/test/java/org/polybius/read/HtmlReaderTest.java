package org.polybius.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.Report;

/** All pages here are ours. */
class HtmlReaderTest {
  private static final String BODY =
      "<article><h1>Fuel runs out</h1><p>Fuel ran out at the hospital on Monday, the head of its"
          + " night shift said.</p><p>Two convoys were turned back at the bridge before noon.</p>"
          + "</article>";

  @TempDir Path folder;

  private static String page(String head) {
    return "<!DOCTYPE html><html lang=\"en\"><head>" + head + "</head><body>" + BODY;
  }

  private static ReadResult read(byte[] bytes) throws IOException {
    List<ReadResult> results = new ArrayList<>();
    new HtmlReader(Limits.DEFAULT).read("a.html", new ByteArrayInputStream(bytes), results::add);
    assertThat(results).hasSize(1);
    return results.get(0);
  }

  private static Report report(String html) throws IOException {
    return ((ReadResult.Success) read(html.getBytes(StandardCharsets.UTF_8))).report();
  }

  private static String code(ReadResult result) {
    return ((ReadResult.Refused) result).failure().code();
  }

  @Test
  void aPageBecomesAReportWithWhatThePageSaysOfItself() throws IOException {
    Report report =
        report(
            page(
                "<meta property='og:site_name' content='The Example'>"
                    + "<meta name='author' content='Ana Lund'>"
                    + "<meta property='article:published_time' content='2024-03-02T09:00:00+0100'>"
                    + "<link rel='canonical' href='https://example.org/fuel'>"));
    assertThat(report.title()).isEqualTo("Fuel runs out");
    assertThat(report.outlet()).isEqualTo("The Example");
    assertThat(report.byline()).isEqualTo("Ana Lund");
    assertThat(report.published()).isEqualTo("2024-03-02T09:00:00+01:00");
    assertThat(report.url()).isEqualTo("https://example.org/fuel");
    assertThat(report.text()).startsWith("Fuel ran out").doesNotContain("<", "Fuel runs out");
  }

  @Test
  void thePagesCharsetIsObeyed() throws IOException {
    String html =
        "<html><head><meta charset=windows-1251></head><body><p>Топливо в больнице закончилось в"
            + " понедельник, сообщил начальник ночной смены, и никто не знает, что будет дальше.";
    ReadResult result = read(html.getBytes(Charset.forName("windows-1251")));
    assertThat(((ReadResult.Success) result).report().text()).startsWith("Топливо в больнице");
  }

  @Test
  void severalReportsOnOnePageAreNeverMixed() throws IOException {
    String live =
        "<script"
            + " type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"x\"}</script>";
    assertThat(code(read(page(live).getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("SEVERAL_REPORTS");
    String list =
        "<html><head><script"
            + " type='application/ld+json'>{\"@type\":\"CollectionPage\"}</script></head><body><h2><a"
            + " href='/a'>Fuel runs out</a></h2><h2><a href='/b'>Bridge closed</a></h2>";
    assertThat(code(read(list.getBytes(StandardCharsets.UTF_8)))).isEqualTo("SEVERAL_REPORTS");
  }

  @Test
  void aPageWithoutAnArticleIsRefused() throws IOException {
    byte[] bytes =
        "<html><body><nav><a href='/'>Home</a></nav></body></html>"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(code(read(bytes))).isEqualTo("NO_ARTICLE");
  }

  @Test
  void aPageLargerThanTheLimitIsRefused() throws IOException {
    byte[] large = new byte[Limits.DEFAULT.lineBytes() + 1];
    Arrays.fill(large, (byte) ' ');
    assertThat(code(read(large))).isEqualTo("TOO_LARGE");
  }

  @Test
  void theReaderIsChosenByWhatTheFileOpensWith() throws IOException {
    Path file = Files.writeString(folder.resolve("saved"), "<!-- saved -->\n" + page(""));
    List<ReadResult> results = new ArrayList<>();
    new ReportFiles(Limits.DEFAULT).read(file, results::add);
    assertThat(((ReadResult.Success) results.get(0)).report().text()).startsWith("Fuel ran out");
  }

  @Test
  @Timeout(10)
  void aPageIsRecognisedHoweverItsCommentsAreBuilt() {
    byte[] comments = "<!-- a -->\n<!--b--> <html>".getBytes(StandardCharsets.UTF_8);
    assertThat(HtmlReader.opens(comments)).isTrue();
    byte[] many = ("<!---->".repeat(140) + "x").getBytes(StandardCharsets.UTF_8);
    assertThat(HtmlReader.opens(many)).isFalse();
  }
}

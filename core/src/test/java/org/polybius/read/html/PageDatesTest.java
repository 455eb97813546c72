package org.polybius.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where pages state when they were published and changed; pages written by us. */
class PageDatesTest {
  private static final String PROSE =
      "<p>Fuel ran out at the hospital on Monday, its director said, and two wards were"
          + " closed.</p><p>Two convoys were turned back at the bridge before noon, the ministry"
          + " said later.</p>";

  private static PageFacts facts(String head, String body, @Nullable String address) {
    String page = "<html><head>" + head + "</head><body>" + body + "</body></html>";
    return WebPage.of(page, address).facts();
  }

  private static PageFacts head(String head) {
    return facts(head, "<article><h1>Fuel</h1>" + PROSE + "</article>", null);
  }

  private static PageFacts body(String body) {
    return facts("", body, null);
  }

  private static String data(String json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }

  @Test
  void linkedDataCountsBeforeAllElse() {
    PageFacts facts =
        head(
            data(
                    "{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-02T09:00:00Z\","
                        + "\"dateModified\":\"2024-03-03T10:00:00Z\"}")
                + "<meta name=\"date\" content=\"2020-01-01\">");
    assertThat(facts.published()).isEqualTo("2024-03-02T09:00:00Z");
    assertThat(facts.modified()).isEqualTo("2024-03-03T10:00:00Z");
  }

  @Test
  void theArticleIsFoundAmongOtherThings() {
    String graph =
        "{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2019-01-01\"},"
            + "{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-02\"}]}";
    assertThat(head(data(graph)).published()).isEqualTo("2024-03-02");
    assertThat(
            head(data(
                    "[{\"@type\":\"Organization\"},{\"@type\":\"Article\",\"datePublished\":\"2024-03-02\"}]"))
                .published())
        .isEqualTo("2024-03-02");
    assertThat(
            head(data("{broken")
                    + "<meta property=\"article:published_time\" content=\"2024-03-02\">")
                .published())
        .isEqualTo("2024-03-02");
  }

  @ParameterizedTest
  @CsvSource({
    "property, article:published_time",
    "name, pubdate",
    "name, dc.date.issued",
    "itemprop, datePublished",
    "name, parsely-pub-date",
    "NAME, DC.Date.Issued"
  })
  void metaNamesOfManySystemsAreKnown(String key, String name) {
    PageFacts facts =
        head("<meta " + key + "=\"" + name + "\" content=\"2024-03-02T09:00:00+01:00\">");
    assertThat(facts.published()).isEqualTo("2024-03-02T09:00:00+01:00");
  }

  @Test
  void aChangeIsNoPublication() {
    PageFacts facts = head("<meta property=\"article:modified_time\" content=\"2024-03-03\">");
    assertThat(facts.published()).isNull();
    assertThat(facts.modified()).isEqualTo("2024-03-03");
  }

  @Test
  void theArticlesTimeCountsBeforeThatOfItsNeighbours() {
    PageFacts facts =
        body(
            "<aside><time datetime=\"2021-01-01\">1 Jan</time></aside><article><h1>Fuel</h1>"
                + "<time datetime=\"2024-03-02\">2 March</time>"
                + PROSE
                + "</article>");
    assertThat(facts.published()).isEqualTo("2024-03-02");
  }

  @Test
  void aTimeMarkedAsPublicationCountsBeforeOthers() {
    PageFacts facts =
        body(
            "<article><time datetime=\"2024-03-05\">updated</time>"
                + "<time class=\"published\" datetime=\"2024-03-02\">2 March</time>"
                + PROSE
                + "</article>");
    assertThat(facts.published()).isEqualTo("2024-03-02");
  }

  @ParameterizedTest
  @CsvSource({
    "'<p class=\"dateline\">Published 2 March 2024</p>', 2 March 2024",
    "'<span class=\"post-date\">March 2nd, 2024 at 10:20</span>', 'March 2nd, 2024'",
    "'<div class=\"timestamp\">2024-03-02 10:20</div>', 2024-03-02"
  })
  void wordsWherePagesPutTheirDateAreRead(String line, String expected) {
    assertThat(body("<article><h1>Fuel</h1>" + line + PROSE + "</article>").published())
        .isEqualTo(expected);
  }

  @Test
  void theAddressTellsTheDayWhereThePageDoesNot() {
    String body = "<article>" + PROSE + "</article>";
    assertThat(facts("", body, "https://news.example/2024/03/02/fuel").published())
        .isEqualTo("2024-03-02");
    assertThat(facts("", body, "https://news.example/2024/mar/02/fuel").published())
        .isEqualTo("2024-03-02");
    assertThat(facts("", body, "https://news.example/item/20240399812").published()).isNull();
  }

  @Test
  void nothingIsConcludedFromDatesInTheProse() {
    String page = "<article><p>It was signed on 2 March 2024 in Oslo.</p>" + PROSE + "</article>";
    assertThat(body(page).published()).isNull();
    assertThat(head("<meta name=\"date\" content=\"0001-01-01T00:00:00\">").published()).isNull();
  }
}

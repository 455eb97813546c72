package org.polybius.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All pages here are ours. */
class WebPageTest {
  private static final String ONE =
      "Fuel ran out at the hospital on Monday, the head of its night shift said.";
  private static final String TWO =
      "Two convoys were turned back at the bridge, and nobody could say when a third would leave.";
  private static final String THREE =
      "“We have counted the hours since noon,” she said, “and there are not many left.”";

  private static String article(String inside) {
    return "<article class='story'><h1>Fuel runs out</h1><p>"
        + ONE
        + "</p><p>"
        + TWO
        + "</p>"
        + inside
        + "<p>"
        + THREE
        + "</p></article>";
  }

  private static WebPage page(String head, String body) {
    return WebPage.of(
        "<!doctype html><html lang='en'><head>" + head + "</head><body>" + body + "</body></html>",
        null);
  }

  private static String text(String body) {
    return page("", body).text();
  }

  @Test
  void theArticleIsItsParagraphsWithoutTheHeadline() {
    assertThat(text(article(""))).isEqualTo(String.join("\n\n", ONE, TWO, THREE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li></ul></nav>",
        "<div class='newsletter-signup'><p>Sign up, and every morning we send you what you need to know, free of charge.</p></div>",
        "<div class='share-tools'><a href='#'>Share this with your friends on all the networks there are</a></div>",
        "<figure><img src='a.jpg'><figcaption>A nurse counts bottles, Sunday, at the hospital by the river.</figcaption></figure>",
        "<div class='lead-image'><img src='a.jpg'><p>A nurse counts bottles, Sunday, at the hospital.</p></div>",
        "<p>Advertisement</p>",
        "<p>Read more: Why the bridge is closed</p>",
        "<div style='display: none'><p>You have read all your free articles, so this is where it ends for now.</p></div>",
        "<script>var a = 'Fuel ran out at the hospital on Monday, the head of the shift said.';</script>",
        "<aside><h3>The bridge</h3><p>Built in 1911, it was closed for the first time in the spring.</p></aside>"
      })
  void whatStandsBetweenTheParagraphsIsLeftOut(String other) {
    assertThat(text(article(other))).isEqualTo(String.join("\n\n", ONE, TWO, THREE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>A bridge too few</h2>",
        "<ul><li>Forty beds are left</li><li>Nine are for children</li></ul>",
        "<blockquote class='twitter-tweet'><p>No convoy today. We ask again.</p></blockquote>",
        "<blockquote><p>Nobody told us that the bridge was closed.</p></blockquote>"
      })
  void whatBelongsToTheArticleStays(String part) {
    String words = org.jsoup.Jsoup.parse(part).text().split(" (?=Nine)", -1)[0];
    assertThat(text(article(part))).contains(words);
  }

  @Test
  void commentsAreNoPartOfTheArticleHoweverMany() {
    String comment =
        "<li><p>I was there and it was just as you write, only much louder than that.</p></li>";
    String comments = "<div id='comments'><ol>" + comment.repeat(40) + "</ol></div>";
    assertThat(text("<main>" + article("") + comments + "</main>"))
        .isEqualTo(String.join("\n\n", ONE, TWO, THREE));
  }

  @Test
  void otherArticlesOfThePageStayOut() {
    String other =
        "<article><h3><a href='/x'>Ships leave the port</a></h3><p>Six ships left on Tuesday with grain, the harbour master said, and a seventh stayed behind.</p></article>";
    assertThat(text(article("") + "<section>" + other.repeat(5) + "</section>"))
        .isEqualTo(String.join("\n\n", ONE, TWO, THREE));
  }

  @Test
  void lineBreaksPartParagraphsWhereAPageHasNoParagraphs() {
    assertThat(text("<div class='text'>" + ONE + "<br><br>" + TWO + "<br>" + THREE + "</div>"))
        .isEqualTo(ONE + "\n\n" + TWO + " " + THREE);
  }

  @Test
  void eachParagraphLeadsBackToTheSource() {
    String html = "<html><body>" + article("") + "</body></html>";
    WebPage page = WebPage.of(html, null);
    List<WebPage.Passage> passages = page.passages();
    assertThat(passages).hasSize(3);
    for (WebPage.Passage p : passages) {
      assertThat(html.substring(p.sourceStart(), p.sourceEnd()))
          .isEqualTo(page.text().substring(p.start(), p.end()));
    }
  }

  @Test
  void linkedDataCountsBeforeMetaBeforeTheAddress() {
    String meta = "<meta property='article:published_time' content='2024-03-02T09:00:00Z'>";
    String linked =
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Fuel runs out\",\"datePublished\":\"2024-03-01T08:00:00Z\",\"author\":[{\"name\":\"Ana Lund\"},{\"name\":\"Ben Osei\"}],\"publisher\":{\"name\":\"The Example\"}}]}</script>";
    String canonical = "<link rel='canonical' href='https://example.org/2024/03/03/fuel'>";
    assertThat(page(linked + meta + canonical, article("")).facts())
        .isEqualTo(
            new PageFacts(
                "Fuel runs out",
                "Ana Lund, Ben Osei",
                "The Example",
                "2024-03-01T08:00:00Z",
                null,
                "en",
                "https://example.org/2024/03/03/fuel",
                PageFacts.Kind.ARTICLE));
    assertThat(page(meta + canonical, article("")).facts().published())
        .isEqualTo("2024-03-02T09:00:00Z");
    assertThat(page(canonical, article("")).facts().published()).isEqualTo("2024-03-03");
    assertThat(page("", article("")).facts().published()).isNull();
  }

  @Test
  void yearOneIsNoDate() {
    String meta = "<meta property='article:published_time' content='0001-01-01T00:00:00Z'>";
    assertThat(page(meta, article("")).facts().published()).isNull();
  }

  @Test
  void brokenLinkedDataIsPassedOver() {
    String broken = "<script type='application/ld+json'>{\"@type\": NewsArticle, </script>";
    assertThat(page(broken, article("")).text()).startsWith(ONE);
  }

  @Test
  @Timeout(value = 20)
  void aPageBuiltToBeSlowIsRead() {
    String deep = "<div class='a'>".repeat(20_000) + ONE + "</div>".repeat(20_000);
    String wide = "<div class='related'><p>" + TWO + "</p></div>";
    assertThat(text(deep + wide.repeat(2_000))).isNotNull();
  }
}

package org.polybius.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds as strangers write them. */
class FeedsTest {
  private static final String LINK = "https://news.example/one";

  private static List<FeedEntry> entries(String more) throws FetchException {
    return read(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title>"
            + "<link>https://news.example/</link><description>All</description><item><title>x"
            + ("</title><link>" + LINK + "</link></item>" + more + "</channel></rss>"));
  }

  private static List<FeedEntry> read(String feed) throws FetchException {
    byte[] body = feed.getBytes(StandardCharsets.UTF_8);
    Answer answer = new Answer(200, Map.of("content-type", "text/xml"), body);
    return Feeds.entries(new Fetched.Document(WebAddress.of("https://news.example/rss"), answer));
  }

  private static void refused(String more, String why) {
    assertThatThrownBy(() -> entries(more))
        .hasMessageContaining(why)
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.code()).isEqualTo(FetchFailure.FEED_INVALID));
  }

  @Test
  void whatGoesTooDeepIsRefusedWhateverHidesIt() {
    String open = "<a>".repeat(20_000);
    String close = "</a>".repeat(20_000);
    String hidden = "<a><?x </a> ?>".repeat(20_000);
    refused(open + close, "200 within each other");
    refused(hidden + close, "200 within each other");
    refused("<?x " + close + "?>" + open + close, "200 within each other");
  }

  @Test
  void whatHasTooManyElementsIsRefused() {
    refused("<a></a>".repeat(300_000), "200000 elements");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<![CDATA[", "<!--", "<?x ", "<a b=\""})
  void whatIsNeverClosedIsRefused(String opening) {
    refused(opening.repeat(100_000), "is no feed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<category domain=\"a>b\"/>",
        "<description>a&nbsp;b &eacute; &amp; &#8217; <![CDATA[<p><br><b>]]></description>",
        "<!-- <a> <![CDATA[ -->",
        "<?x <a> ?>"
      })
  void whatOnlyLooksDeepIsRead(String part) throws FetchException {
    String more = part.repeat(300);

    assertThat(entries(more)).extracting(FeedEntry::link).containsExactly(LINK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n \t<?xml version='1.0' encoding='UTF-8'?>",
        "<?xml version='1.1'?><?xml-stylesheet href='a'?>",
        "\uFEFF<!-- a -->",
        ""
      })
  void whatIsNotQuiteXmlIsRead(String opening) throws FetchException {
    String feed =
        opening
            + "<rss version='2.0'><channel><title>A & B&nbsp;&copy; AT&T</title><link>x</link>"
            + ("<description/><item><x:y xmlns:x='x'/><link>" + LINK + "</link></item>")
            + "</channel></rss>\n<!-- made in 3 ms -->";

    assertThat(read(feed)).extracting(FeedEntry::link).containsExactly(LINK);
  }
}

package org.polybius.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polybius.fetch.RudeServer.ok;
import static org.polybius.fetch.RudeServer.page;
import static org.polybius.fetch.RudeServer.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.fetch.Fetcher.Manners;
import org.polybius.model.Report;
import org.polybius.read.HtmlReader;
import org.polybius.read.Limits;
import org.polybius.read.ReadResult;

/** Pages, feeds and lists of feeds, from a real server. */
class WebReportsTest {
  private static final String FIRST =
      "Fuel ran out at the hospital on Monday, its director said, and two wards were closed.";
  private static final String SECOND =
      "Two convoys were turned back at the bridge before noon, the ministry said on Tuesday.";

  @TempDir Path folder;
  private final TickingClock clock = new TickingClock();
  private final List<Report> reports = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final List<String> unchanged = new ArrayList<>();
  private final Taker taker =
      new Taker() {
        @Override
        public void take(ReadResult result) {
          if (result instanceof ReadResult.Refused refused) {
            failures.add(refused.failure().code());
          } else {
            reports.add(((ReadResult.Success) result).report());
          }
        }

        @Override
        public void unchanged(String address) {
          unchanged.add(address);
        }
      };
  private RudeServer server;
  private Visits visits = new Visits();
  private Fetcher fetcher;
  private WebReports web;

  @BeforeEach
  void start() throws IOException {
    server = new RudeServer();
    server.on("/one", ok("text/html", page("Fuel runs out", FIRST, FIRST)));
    server.on("/two", ok("text/html", page("Convoys turned back", SECOND, SECOND)));
    open();
  }

  private void open() {
    Manners defaults = Manners.DEFAULT;
    Manners manners =
        new Manners(
            defaults.limits(),
            Resolver.SYSTEM,
            AddressRule.ANY,
            Duration.ofSeconds(1),
            clock,
            "polybius",
            "");
    fetcher = new Fetcher(manners, clock, visits);
    web = new WebReports(fetcher, visits, new HtmlReader(Limits.DEFAULT), clock);
  }

  @AfterEach
  void stop() throws IOException {
    fetcher.close();
    server.close();
  }

  private String rss(String... entries) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title>"
        + "<link>http://news.example/</link><description>All</description>"
        + String.join("", entries)
        + "</channel></rss>";
  }

  private static String item(String link) {
    return "<item><title>x</title><link>"
        + link
        + "</link><pubDate>Mon, 02 Mar 2026 08:30:00 +0200</pubDate></item>";
  }

  private String atom(String link, String updated) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title><id>urn:a</id><updated>"
        + updated
        + "</updated><entry><title>x</title><id>urn:b</id><link href=\""
        + link
        + "\"/><updated>"
        + updated
        + "</updated></entry></feed>";
  }

  @Test
  void aPageIsAReportUnderItsAddress() {
    web.read(server.at("/one"), taker);
    assertThat(reports).extracting(Report::url).containsExactly(server.at("/one"));
    assertThat(reports.get(0).text()).startsWith("Fuel ran out");
    assertThat(reports.get(0).published()).as("neither the page nor a feed says").isNull();
  }

  @Test
  void aFeedBringsItsPagesAndTheDatesTheyDoNotState() {
    server.on("/feed", ok("application/rss+xml", rss(item("/one"), item(server.at("/two")))));
    web.read(server.at("/feed"), taker);
    assertThat(failures).isEmpty();
    assertThat(reports)
        .extracting(Report::title)
        .containsExactly("Fuel runs out", "Convoys turned back");
    assertThat(reports).allMatch(r -> String.valueOf(r.published()).startsWith("2026-03-02"));
  }

  @Test
  void whatAFeedStillNamesIsNotAskedForAgainUntilItSaysThatItHasChanged() throws Exception {
    server.on("/feed", ok("application/atom+xml", atom("/one", "2026-03-02T08:00:00Z")));
    WebAddress feed = WebAddress.of(server.at("/feed"));
    web.feed(feed, Instant.MAX, taker);
    web.feed(feed, Instant.MAX, taker);
    assertThat(reports).hasSize(1);
    assertThat(unchanged).containsExactly(server.at("/one"));
    server.on("/feed", ok("application/atom+xml", atom("/one", "2026-03-02T11:00:00Z")));
    server.on(
        "/one",
        ok("text/html", page("Fuel runs out", FIRST, "Three wards were closed, it says now.")));
    web.feed(feed, Instant.MAX, taker);
    assertThat(reports).hasSize(2);
    assertThat(reports.get(1).text()).contains("Three wards");
    assertThat(reports.get(1).url()).isEqualTo(reports.get(0).url());
  }

  @Test
  void whatIsRememberedOutlivesTheProgram() throws Exception {
    server.on("/feed", ok("text/xml", rss(item("/one")), "ETag: \"f\""));
    WebAddress feed = WebAddress.of(server.at("/feed"));
    web.feed(feed, Instant.MAX, taker);
    VisitsFile file = new VisitsFile(folder.resolve("visits.json"));
    visits.leaveAlone("other.example", clock.instant().plusSeconds(60));
    file.save(visits, 0);
    visits = file.load(0);
    assertThat(visits.leftAlone("other.example", clock.instant())).isPresent();
    fetcher.close();
    open();
    web.feed(feed, Instant.MAX, taker);
    assertThat(reports).hasSize(1);
    assertThat(server.requests().get(server.requests().size() - 1).headers())
        .containsEntry("if-none-match", "\"f\"");
    Files.writeString(folder.resolve("visits.json"), "{broken");
    assertThatThrownBy(() -> file.load(0))
        .isInstanceOf(IOException.class)
        .message()
        .contains("anew");
  }

  @Test
  void eachPageOfAFeedFailsForItself() {
    server.on(
        "/feed",
        ok("text/xml", rss(item("/gone"), item("ftp://x.example/a"), item("/pdf"), item("/two"))));
    server.on("/pdf", ok("application/pdf", "%PDF"));
    web.read(server.at("/feed"), taker);
    assertThat(failures).containsExactly("STATUS_UNUSABLE", "ADDRESS_INVALID", "TYPE_UNSUPPORTED");
    assertThat(reports).hasSize(1);
    web.read(server.at("/feed"), taker);
    assertThat(server.asked().stream().filter("/gone"::equals)).as("is not asked again").hasSize(1);
  }

  @Test
  void aPageThatGaveNoReportIsNotTakenForKnown() {
    server.on("/list", ok("text/html", "<html><body></body></html>", "ETag: \"x\""));
    web.read(server.at("/list"), taker);
    web.read(server.at("/list"), taker);
    assertThat(failures).hasSize(2);
    assertThat(server.requests().get(2).headers()).doesNotContainKey("if-none-match");
  }

  @Test
  void aPageThatCouldNotBeHadForNowIsTriedAgainThoughItsFeedIsTheSame() throws Exception {
    server.on("/feed", ok("text/xml", rss(item("/slow")), "ETag: \"f\""));
    server.on("/slow", (request, connection) -> connection.close());
    WebAddress feed = WebAddress.of(server.at("/feed"));
    web.feed(feed, Instant.MAX, taker);
    server.on("/slow", ok("text/html", page("Fuel runs out", FIRST, FIRST)));
    web.feed(feed, Instant.MAX, taker);
    assertThat(failures).containsExactly("ANSWER_BROKEN");
    assertThat(reports).hasSize(1);
    web.feed(feed, Instant.MAX, taker);
    assertThat(server.requests().get(server.requests().size() - 1).headers())
        .containsEntry("if-none-match", "\"f\"");
  }

  @Test
  void aFeedWithADocumentTypeIsRefused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "hidden words");
    String entity = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    server.on("/xxe", ok("text/xml", rss(item("/&x;")).replace("<rss", entity + "<rss")));
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    server.on(
        "/laughs",
        ok("application/rss+xml", rss(item("/&a29;")).replace("<rss", laughs + "]><rss")));
    server.on("/cut", ok("application/rss+xml", rss(item("/one")).substring(0, 120)));
    for (String path : List.of("/xxe", "/laughs", "/cut")) {
      assertThatThrownBy(() -> web.feed(WebAddress.of(server.at(path)), Instant.MAX, taker))
          .as(path)
          .isInstanceOfSatisfying(
              FetchException.class, e -> assertThat(e.code()).isEqualTo(FetchFailure.FEED_INVALID));
    }
    assertThat(server.asked()).doesNotContain("/one", "/hidden words");
  }

  @Test
  void aFeedThatFailsIsLookedAtLessAndLessOften() throws FetchException {
    server.on("/bad", status(500)).on("/good", ok("text/xml", rss()));
    Watch watch =
        new Watch(
            web,
            clock,
            Duration.ofMinutes(10),
            List.of(WebAddress.of(server.at("/bad")), WebAddress.of(server.at("/good"))));
    for (int minute = 0; minute < 120; minute++) {
      watch.round(taker);
      clock.pass(Duration.ofMinutes(1));
    }
    assertThat(server.asked().stream().filter("/good"::equals).count()).isBetween(10L, 12L);
    // after 0, 20 and 60 minutes; the next after 140
    assertThat(server.asked().stream().filter("/bad"::equals)).hasSize(3);
    assertThat(watch.idle()).isLessThanOrEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void aFeedsHostThatAsksToWaitIsGivenThatTime() throws FetchException {
    server.on("/feed", status(503, "Retry-After: 7200"));
    Watch watch =
        new Watch(web, clock, Duration.ofMinutes(10), List.of(WebAddress.of(server.at("/feed"))));
    watch.round(taker);
    assertThat(watch.idle()).isGreaterThan(Duration.ofMinutes(119));
    assertThat(failures).containsExactly("ASKED_TO_WAIT");
  }

  @Test
  @Timeout(10)
  void feedsAreRecognisedByWhatTheyOpenWithHoweverThatIsBuilt() {
    for (String feed :
        List.of(
            "<rss version=\"2.0\">",
            "\n<?xml version=\"1.0\"?><?xml-stylesheet href=\"x\"?><!-- a --><feed xmlns=\"x\">",
            "<!-- one --><!-- two --><rdf:RDF>")) {
      assertThat(Feeds.opens(feed.getBytes(StandardCharsets.UTF_8))).as(feed).isTrue();
    }
    for (String other :
        List.of("<html>", "<rssx>", "", "<!-- " + "<!-- -->".repeat(250), "<?".repeat(1000))) {
      assertThat(Feeds.opens(other.getBytes(StandardCharsets.UTF_8))).as(other).isFalse();
    }
  }

  @Test
  void listsOfFeedsNameTheirOutlines() throws IOException {
    String list =
        "<opml version=\"2.0\"><head/><body><outline text=\"Group\"><outline type=\"rss\""
            + " xmlUrl=\"https://a.example/rss\"/></outline><outline xmlUrl=\""
            + " https://b.example/atom \"/><outline text=\"no feed\"/></body></opml>";
    assertThat(Opml.feeds(bytes(list)))
        .containsExactly("https://a.example/rss", "https://b.example/atom");
    for (String other :
        List.of(
            "<rss/>",
            "no xml",
            "<!DOCTYPE opml [<!ENTITY x \"y\">]>" + list,
            list.substring(0, 90))) {
      assertThatThrownBy(() -> Opml.feeds(bytes(other))).as(other).isInstanceOf(IOException.class);
    }
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A tree of the elements would take gigabytes, and reading one within another the whole stack.
   */
  @Test
  void aFeedThatSwellsOrGoesTooDeepIsRefused() {
    String wide = rss(item("/one"), "<category/>".repeat(400_000));
    String deep = rss(item("/one"), "<a>".repeat(20_000) + "</a>".repeat(20_000));
    for (String feed : List.of(wide, deep)) {
      failures.clear();
      server.on("/feed", ok("application/rss+xml", feed));
      web.read(server.at("/feed"), taker);
      assertThat(failures).containsExactly("FEED_INVALID");
    }
  }

  /** A feed of slow pages takes no more than its share of a round; the rest is for the next. */
  @Test
  void aFeedThatTakesLongIsLeftForTheNextRound() throws Exception {
    String[] items = new String[900];
    for (int i = 0; i < items.length; i++) {
      items[i] = item("/p" + i);
      server.on("/p" + i, ok("text/html", page("Page " + i, i + ". " + FIRST, FIRST)));
    }
    server.on("/feed", ok("application/rss+xml", rss(items), "ETag: \"f\""));
    server.on("/other", ok("application/rss+xml", rss(item("/one"))));
    Watch watch =
        new Watch(
            web,
            clock,
            Duration.ofMinutes(30),
            List.of(WebAddress.of(server.at("/feed")), WebAddress.of(server.at("/other"))));
    watch.round(taker);
    assertThat(reports.size()).isBetween(500, 700);
    assertThat(reports.get(reports.size() - 1).title()).isEqualTo("Fuel runs out");
    clock.pass(watch.idle());
    watch.round(taker);
    assertThat(reports).hasSize(901);
    assertThat(failures).isEmpty();
  }

  /** The address of a page is where it was found, unless it names another on its own site. */
  @Test
  void aPageCannotPassForOneOfAnotherSite() {
    String canonical = "</title><link rel=\"canonical\" href=\"%s\">";
    server.on(
        "/evil",
        ok(
            "text/html",
            page("Retracted", SECOND, SECOND)
                .replace("</title>", canonical.formatted("https://news.example/story"))));
    server.on(
        "/own",
        ok(
            "text/html",
            page("Mine", FIRST, FIRST)
                .replace("</title>", canonical.formatted(server.at("/story?id=1")))));
    web.read(server.at("/evil"), taker);
    web.read(server.at("/own"), taker);
    assertThat(reports)
        .extracting(Report::url)
        .containsExactly(server.at("/evil"), server.at("/story?id=1"));
  }

  @Test
  void aListThatNamesMoreFeedsThanAnyoneWatchesIsRefused() {
    String list = "<opml>" + "<outline xmlUrl=\"http://a.example/\"/>".repeat(10_001) + "</opml>";
    assertThatThrownBy(
            () -> Opml.feeds(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("10000");
  }
}

package org.polybius.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polybius.fetch.RudeServer.ok;
import static org.polybius.fetch.RudeServer.packed;
import static org.polybius.fetch.RudeServer.page;
import static org.polybius.fetch.RudeServer.raw;
import static org.polybius.fetch.RudeServer.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.fetch.Fetcher.Manners;

/** Against a real server that misbehaves. */
class FetcherTest {
  private static final String PAGE = page("Fuel runs out", "Fuel ran out on Monday.");
  private static final FetchLimits LIMITS =
      new FetchLimits(
          100_000,
          2_000,
          40,
          Duration.ofSeconds(2),
          Duration.ofMillis(700),
          Duration.ofMillis(1500),
          3);

  private final TickingClock clock = new TickingClock();
  private final Visits visits = new Visits();
  private final List<Fetcher> opened = new ArrayList<>();
  private RudeServer server;

  @BeforeEach
  void start() throws IOException {
    server = new RudeServer();
  }

  @AfterEach
  void stop() throws IOException {
    opened.forEach(Fetcher::close);
    server.close();
  }

  /** 127.0.0.1 stands for the public web in these tests, all else is as it is. */
  private static boolean thisOne(InetAddress address) {
    return address.getHostAddress().equals("127.0.0.1") || SpecialAddresses.isPublic(address);
  }

  private Fetcher fetcher(Resolver resolver, AddressRule rule) {
    Manners manners =
        new Manners(
            LIMITS, resolver, rule, Duration.ofSeconds(2), clock, "polybius", "a@b.example");
    Fetcher fetcher = new Fetcher(manners, clock, visits);
    opened.add(fetcher);
    return fetcher;
  }

  private Fetched fetch(String address) throws FetchException {
    return fetcher(Resolver.SYSTEM, FetcherTest::thisOne).fetch(WebAddress.of(address));
  }

  private static void refused(ThrowingCallable call, FetchFailure code, String... words) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FetchException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.getMessage()).contains(words).doesNotContain("\n");
            });
  }

  private void refused(String path, FetchFailure code, String... words) {
    refused(() -> fetch(server.at(path)), code, words);
  }

  private static String text(Fetched fetched) {
    return new String(((Fetched.Document) fetched).body(), StandardCharsets.UTF_8);
  }

  @Test
  void aPageComesWithItsTypeAndCharsetAndIsAskedForHonestly() throws FetchException {
    server.on("/a", ok("Text/HTML; charset=\"windows-1252\"", PAGE));
    Fetched.Document page = (Fetched.Document) fetch(server.at("/a#top"));
    assertThat(page.type()).isEqualTo("text/html");
    assertThat(page.charset()).isEqualTo("windows-1252");
    assertThat(text(page)).isEqualTo(PAGE);
    assertThat(server.asked()).containsExactly("/robots.txt", "/a");
    assertThat(server.requests().get(1).headers().get("user-agent"))
        .isEqualTo("polybius/0.1 (reads news reports for research; +a@b.example)");
  }

  @Test
  void packedPagesAreUnpacked() throws Exception {
    byte[] bytes = PAGE.getBytes(StandardCharsets.UTF_8);
    server.on("/gzip", packed("gzip", RudeServer.gzip(bytes)));
    server.on("/zlib", packed("deflate", deflated(bytes, false)));
    server.on("/bare", packed("deflate", deflated(bytes, true)));
    for (String path : List.of("/gzip", "/zlib", "/bare")) {
      assertThat(text(fetch(server.at(path)))).as(path).isEqualTo(PAGE);
    }
  }

  private static byte[] deflated(byte[] bytes, boolean bare) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream deflate = new DeflaterOutputStream(out, new Deflater(9, bare))) {
      deflate.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void whatIsBadlyPackedIsRefused() {
    byte[] sound = RudeServer.gzip(PAGE.getBytes(StandardCharsets.UTF_8));
    server.on("/none", packed("gzip", PAGE.getBytes(StandardCharsets.UTF_8)));
    server.on("/cut", packed("gzip", Arrays.copyOf(sound, sound.length - 12)));
    server.on("/other", packed("br", sound));
    refused("/none", FetchFailure.ENCODING_BROKEN, "/none");
    refused("/cut", FetchFailure.ENCODING_BROKEN, "/cut");
    refused("/other", FetchFailure.ENCODING_BROKEN, "br");
  }

  @Test
  void whatSwellsIsCutOff() throws IOException {
    server.on("/bomb", packed("gzip", RudeServer.gzip(new byte[50_000_000])));
    server.on("/bomb2", packed("deflate", deflated(new byte[50_000_000], true)));
    refused("/bomb", FetchFailure.TOO_LARGE, "100000 bytes");
    refused("/bomb2", FetchFailure.TOO_LARGE, "100000 bytes");
  }

  @Test
  void aBodyWithoutEndIsCutOff() {
    server.on(
        "/endless",
        (request, connection) -> {
          raw("HTTP/1.1 200 OK\nContent-Type: text/html\n\n", new byte[0])
              .answer(request, connection);
          while (true) {
            connection.getOutputStream().write(new byte[4096]);
          }
        });
    refused("/endless", FetchFailure.TOO_LARGE, "/endless");
  }

  @Test
  void aBodyThatDripsIsCutOffAtTheDeadline() {
    server.on("/drip", (request, connection) -> drip("HTTP/1.1 200 OK\r\n\r\n", connection));
    refused("/drip", FetchFailure.TOO_SLOW, "within");
  }

  @Test
  void aHeaderThatDripsIsCutOffAtTheDeadline() {
    server.on("/drip", (request, connection) -> drip("HTTP/1.1 200 OK\r\nX: ", connection));
    refused("/drip", FetchFailure.TOO_SLOW, "within");
  }

  private static void drip(String head, java.net.Socket connection) throws Exception {
    OutputStream out = connection.getOutputStream();
    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    while (true) {
      out.write('x');
      out.flush();
      Thread.sleep(100);
    }
  }

  @Test
  void aServerThatFallsSilentIsLeft() {
    server.on("/silent", (request, connection) -> Thread.sleep(5_000));
    refused("/silent", FetchFailure.TOO_SLOW, "silent");
  }

  @Test
  void aLengthThatIsNotReachedIsAnAnswerCutOff() {
    server.on(
        "/short",
        raw(
            "HTTP/1.1 200 OK\nContent-Length: 999\n\n",
            "<p>Half".getBytes(StandardCharsets.UTF_8)));
    server.on(
        "/chunk", raw("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nff\nhalf", new byte[0]));
    refused("/short", FetchFailure.ANSWER_BROKEN, "/short");
    refused("/chunk", FetchFailure.ANSWER_BROKEN, "/chunk");
  }

  @Test
  void aFloodOfHeadersIsCutOff() {
    server.on("/lines", raw("HTTP/1.1 200 OK\n" + "X: y\n".repeat(5000) + "\n", new byte[0]));
    server.on("/line", raw("HTTP/1.1 200 OK\nX: " + "y".repeat(50_000) + "\n\n", new byte[0]));
    refused("/lines", FetchFailure.HEADER_TOO_LARGE, "/lines");
    refused("/line", FetchFailure.HEADER_TOO_LARGE, "/line");
  }

  @Test
  void aConnectionThatIsResetIsABrokenAnswer() {
    server.on(
        "/reset",
        (request, connection) -> {
          connection.setSoLinger(true, 0);
          connection.close();
        });
    server.on("/noise", raw("no HTTP at all\n\n", new byte[0]));
    refused("/reset", FetchFailure.ANSWER_BROKEN, "/reset");
    refused("/noise", FetchFailure.ANSWER_BROKEN, "/noise");
  }

  @Test
  void aPortThatNobodyListensOnCannotBeReached() throws IOException {
    String address = server.at("/a");
    server.close();
    refused(() -> fetch(address), FetchFailure.UNREACHABLE, address.replace("/a", ""));
  }

  @Test
  void redirectsAreFollowedButNotForEver() throws FetchException {
    server.on("/a", status(301, "Location: b"));
    server.on("/b", status(302, "Location: " + server.at("/c")));
    server.on("/c", ok("text/html", PAGE));
    server.on("/loop", status(302, "Location: /loop"));
    Fetched.Document page = (Fetched.Document) fetch(server.at("/a"));
    assertThat(page.address()).hasToString(server.at("/c"));
    refused("/loop", FetchFailure.TOO_MANY_REDIRECTS, "3 times");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.1.2.3/",
        "http://127.0.0.2/",
        "http://[::1]/",
        "http://[::ffff:10.1.2.3]/",
        "http://[2002:a01:203::1]/",
        "http://[64:ff9b::a01:203]/",
        "http://169.254.169.254/latest/meta-data",
        "http://2130706434/"
      })
  void aRedirectToAPrivateAddressIsRefused(String target) {
    server.on("/a", status(302, "Location: " + target));
    refused("/a", FetchFailure.ADDRESS_REFUSED, "no public address");
  }

  @Test
  void aRedirectToAnotherKindOfAddressIsRefused() {
    server.on("/file", status(302, "Location: file:///etc/passwd"));
    server.on("/user", status(302, "Location: http://me:secret@news.example/"));
    refused("/file", FetchFailure.ADDRESS_INVALID, "neither http nor https");
    refused("/user", FetchFailure.ADDRESS_INVALID, "credentials");
    assertThatThrownBy(() -> fetch(server.at("/user"))).message().doesNotContain("secret");
  }

  @Test
  void aHostThatChangesItsAddressIsCheckedAgainAtEveryConnection() throws Exception {
    server.on("/robots.txt", status(404));
    server.on("/a", ok("text/html", PAGE));
    Iterator<String> answers = List.of("127.0.0.1", "127.0.0.2").iterator();
    List<String> lookedUp = new ArrayList<>();
    Resolver rebinding =
        host -> {
          lookedUp.add(host);
          return new InetAddress[] {InetAddress.getByName(answers.next())};
        };
    Fetcher fetcher = fetcher(rebinding, FetcherTest::thisOne);
    refused(
        () -> fetcher.fetch(WebAddress.of(server.at("news.example", "/a"))),
        FetchFailure.ADDRESS_REFUSED,
        "127.0.0.2");
    assertThat(lookedUp).containsExactly("news.example", "news.example");
    assertThat(server.asked()).containsExactly("/robots.txt");
  }

  @Test
  void theConnectionGoesToTheAddressThatWasChecked() throws Exception {
    server.on("/a", ok("text/html", PAGE));
    Resolver elsewhere = host -> new InetAddress[] {InetAddress.getLoopbackAddress()};
    // No such name is known to this machine: only the checked address can lead to the server.
    String address = server.at("nowhere.invalid", "/a");
    assertThat(text(fetcher(elsewhere, FetcherTest::thisOne).fetch(WebAddress.of(address))))
        .isEqualTo(PAGE);
    assertThat(server.requests().get(1).headers().get("host")).startsWith("nowhere.invalid:");
  }

  @Test
  void oneRefusedAddressAmongSeveralIsEnough() throws Exception {
    Resolver mixed =
        host ->
            new InetAddress[] {
              InetAddress.getLoopbackAddress(), InetAddress.getByName("192.168.0.1")
            };
    refused(
        () ->
            fetcher(mixed, FetcherTest::thisOne)
                .fetch(WebAddress.of(server.at("news.example", "/a"))),
        FetchFailure.ADDRESS_REFUSED,
        "192.168.0.1");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void loopbackIsRefusedUnlessItIsAllowed() throws FetchException {
    server.on("/a", ok("text/html", PAGE));
    WebAddress address = WebAddress.of(server.at("/a"));
    refused(
        () -> fetcher(Resolver.SYSTEM, AddressRule.PUBLIC).fetch(address),
        FetchFailure.ADDRESS_REFUSED,
        "--allow-private-addresses");
    assertThat(text(fetcher(Resolver.SYSTEM, AddressRule.ANY).fetch(address))).isEqualTo(PAGE);
  }

  @Test
  void anUnknownHostIsSaidToBeSo() {
    Resolver none =
        host -> {
          throw new UnknownHostException(host);
        };
    refused(
        () -> fetcher(none, AddressRule.PUBLIC).fetch(WebAddress.of("https://news.example/")),
        FetchFailure.HOST_UNKNOWN,
        "news.example");
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws FetchException {
    server.on(
        "/a",
        (request, connection) -> {
          boolean known = "\"v1\"".equals(request.headers().get("if-none-match"));
          (known
                  ? status(304)
                  : ok(
                      "text/html",
                      PAGE,
                      "ETag: \"v1\"",
                      "Last-Modified: Mon, 02 Mar 2026 08:00:00 GMT"))
              .answer(request, connection);
        });
    assertThat(fetch(server.at("/a"))).isInstanceOf(Fetched.Document.class);
    assertThat(fetch(server.at("/a"))).isInstanceOf(Fetched.Unchanged.class);
    assertThat(server.requests().get(3).headers())
        .containsEntry("if-modified-since", "Mon, 02 Mar 2026 08:00:00 GMT");
  }

  @Test
  void aHostThatAsksToBeLeftAloneIsLeftAlone() throws FetchException {
    server.on("/a", status(429, "Retry-After: 120"));
    server.on("/b", ok("text/html", PAGE));
    refused("/a", FetchFailure.ASKED_TO_WAIT, "429", "120 s");
    refused("/b", FetchFailure.ASKED_TO_WAIT, "until");
    assertThat(server.asked()).containsExactly("/robots.txt", "/a");
    clock.pass(Duration.ofSeconds(130));
    assertThat(text(fetch(server.at("/b")))).isEqualTo(PAGE);
  }

  @Test
  void waitsAreReadAsSecondsAndDatesAndNeverForEver() {
    var now = clock.instant();
    assertThat(RetryAfter.read("90", now)).isEqualTo(Duration.ofSeconds(90));
    assertThat(RetryAfter.read("Mon, 02 Mar 2026 09:10:00 GMT", now))
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(RetryAfter.read("999999999", now)).isEqualTo(Duration.ofDays(1));
    assertThat(RetryAfter.read("soon", now)).isEqualTo(RetryAfter.UNSAID);
    assertThat(RetryAfter.read("Mon, 02 Mar 2020 09:10:00 GMT", now)).isEqualTo(RetryAfter.UNSAID);
    assertThat(RetryAfter.read(null, now)).isEqualTo(RetryAfter.UNSAID);
  }

  @Test
  void otherStatusesAreFailures() {
    server.on("/gone", status(410));
    server.on("/broken", status(500));
    refused("/gone", FetchFailure.STATUS_UNUSABLE, "410");
    refused("/broken", FetchFailure.STATUS_UNUSABLE, "500");
    refused("/missing", FetchFailure.STATUS_UNUSABLE, "404");
  }

  @Test
  void theSitesRulesAreObeyed() throws FetchException {
    server.on(
        "/robots.txt",
        ok("text/plain", "User-agent: polybius\nDisallow: /private\nCrawl-delay: 7\n"));
    server.on("/open", ok("text/html", PAGE));
    server.on("/moved", status(302, "Location: /private/a"));
    Fetcher fetcher = fetcher(Resolver.SYSTEM, FetcherTest::thisOne);
    fetcher.fetch(WebAddress.of(server.at("/open")));
    fetcher.fetch(WebAddress.of(server.at("/open")));
    assertThat(clock.waits()).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(7));
    for (String path : List.of("/private/a", "/moved")) {
      refused(
          () -> fetcher.fetch(WebAddress.of(server.at(path))),
          FetchFailure.ROBOTS_DENIED,
          "robots.txt");
    }
    assertThat(server.asked()).doesNotContain("/private/a");
  }

  @Test
  void rulesThatCannotBeHadAllowNothingForNow() throws FetchException {
    server.on("/robots.txt", status(500));
    server.on("/a", ok("text/html", PAGE));
    Fetcher fetcher = fetcher(Resolver.SYSTEM, FetcherTest::thisOne);
    WebAddress address = WebAddress.of(server.at("/a"));
    refused(() -> fetcher.fetch(address), FetchFailure.ROBOTS_DENIED, "cannot be had");
    server.on("/robots.txt", status(404));
    refused(() -> fetcher.fetch(address), FetchFailure.ROBOTS_DENIED, "cannot be had");
    clock.pass(Duration.ofMinutes(16));
    assertThat(text(fetcher.fetch(address))).isEqualTo(PAGE);
  }

  @Test
  void aHostIsAskedOnceAtATimeWithAPauseBetween() throws FetchException {
    server.on("/a", ok("text/html", PAGE));
    fetch(server.at("/a"));
    assertThat(clock.waits()).containsExactly(Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 206, 304})
  void rulesThatAreAnsweredOddlyCannotBeHad(int status) {
    server.on("/robots.txt", status(status));
    server.on("/a", ok("text/html", PAGE));
    refused("/a", FetchFailure.ROBOTS_DENIED, "cannot be had");
  }

  @Test
  void rulesMayOpenWithAByteOrderMark() {
    server.on("/robots.txt", ok("text/plain", "\uFEFFUser-agent: *\nDisallow: /\n"));
    server.on("/a", ok("text/html", PAGE));
    refused("/a", FetchFailure.ROBOTS_DENIED, "keep programs from it");
  }

  /** Nothing is held that the server could say has not changed. */
  @Test
  void aPageThatWasNeverHadCannotBeUnchanged() {
    server.on("/a", status(304));
    refused("/a", FetchFailure.ANSWER_BROKEN, "304");
  }

  @Test
  void aHostThatFailsThreeTimesInARowIsLeftAloneForAWhile() throws FetchException {
    for (String path : List.of("/a", "/b", "/c", "/d")) {
      server.on(path, raw("HTTP/1.1 200 OK\nContent-Length: 9\n\n", new byte[1]));
    }
    Fetcher fetcher = fetcher(Resolver.SYSTEM, FetcherTest::thisOne);
    for (String path : List.of("/a", "/b", "/c")) {
      WebAddress address = WebAddress.of(server.at(path));
      refused(() -> fetcher.fetch(address), FetchFailure.ANSWER_BROKEN, path);
    }
    WebAddress fourth = WebAddress.of(server.at("/d"));
    refused(() -> fetcher.fetch(fourth), FetchFailure.UNREACHABLE, "three times in a row");
    assertThat(server.asked()).doesNotContain("/d");
    server.on("/d", ok("text/html", PAGE));
    clock.pass(Duration.ofMinutes(16));
    assertThat(text(fetcher.fetch(fourth))).isEqualTo(PAGE);
  }

  /** Each address that does not answer would cost the time of a connection. */
  @Test
  void ofAHostWithVeryManyAddressesAFewAreTried() throws UnknownHostException {
    InetAddress[] many = new InetAddress[200];
    Arrays.setAll(many, n -> address("198.18.0." + n));
    assertThat(new GuardedResolver(host -> many, a -> true).resolve("many.example"))
        .hasSize(4)
        .startsWith(many[0], many[1]);
  }

  @Test
  void everyAddressOfAHostIsCheckedThoughAFewAreTried() {
    InetAddress[] many = new InetAddress[200];
    Arrays.setAll(many, n -> address("93.184.216." + n));
    many[199] = address("127.0.0.1");
    refused(
        () ->
            fetcher(host -> many, AddressRule.PUBLIC).fetch(WebAddress.of("http://many.example/a")),
        FetchFailure.ADDRESS_REFUSED,
        "127.0.0.1");
  }

  @Test
  void aRedirectMayBeWrittenInOtherLettersThanAddressesAre() throws FetchException {
    server.on(
        "/moved",
        raw("HTTP/1.1 302 X\nLocation: /caf\u00C3\u00A9\nContent-Length: 0\n\n", new byte[0]));
    server.on("/caf%C3%A9", ok("text/html", PAGE));
    assertThat(text(fetch(server.at("/moved")))).isEqualTo(PAGE);
  }

  private static InetAddress address(String written) {
    try {
      return InetAddress.getByName(written);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}

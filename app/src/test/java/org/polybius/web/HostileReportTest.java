package org.polybius.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polybius.model.ActorMention;
import org.polybius.model.Aggregation;
import org.polybius.model.Claim;
import org.polybius.model.Evidence;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Population;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Resolution;
import org.polybius.model.Run;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;
import org.polybius.model.Status;

/** Words that attack whoever shows them: in headline, names, outlet, address and quotes. */
class HostileReportTest {
  private static final String EVIL =
      "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202Egnp.exe{{7*7}}${7*7}=1+1"
          + "'); DROP TABLE report;--";
  private static final String LONG = "x".repeat(20_000);

  @TempDir static Path folder;

  private static Visit visit;

  @BeforeAll
  static void open() {
    visit = Visit.of(folder.resolve("ledger.db"), List.of(hostile()));
  }

  @AfterAll
  static void close() {
    visit.close();
  }

  private static Reading hostile() {
    String text = "He said " + EVIL + " of 12 men killed. " + LONG;
    Span words = Span.of(8, 8 + EVIL.length());
    Span number = Span.of(words.end() + 4, words.end() + 6);
    Span men = Span.of(words.end() + 7, words.end() + 10);
    ActorMention actor =
        new ActorMention(
            words,
            "e1",
            null,
            EVIL,
            EVIL,
            null,
            List.of(),
            null,
            List.of(),
            null,
            Resolution.NAME,
            null);
    Claim statement =
        new StatementClaim(
            head("s1", actor, words),
            actor,
            null,
            List.of(words),
            StatementClaim.Form.DIRECT,
            null,
            words,
            null,
            null,
            null,
            List.of());
    Claim figure =
        new FigureClaim(
            head("f1", actor, number),
            Read.of(Quantity.exactly(12), number),
            new Population(
                List.of(men, words), List.of(men), List.of(), null, null, null, List.of()),
            Fate.KILLED,
            List.of(),
            Aggregation.UNSTATED,
            null,
            null,
            null,
            Status.HAPPENED,
            null,
            null,
            null,
            null,
            null);
    Report report =
        new Report(
            "r<1>\"",
            "0",
            null,
            EVIL,
            EVIL,
            List.of(EVIL),
            EVIL,
            EVIL,
            "2023-12-04",
            "javascript:alert(3)",
            "en",
            text,
            Map.of());
    return new Reading(
        report, new Run(EVIL, EVIL, EVIL), List.of(), List.of(statement, figure), null);
  }

  private static Claim.Head head(String id, ActorMention voice, Span words) {
    return new Claim.Head(
        id, List.of(voice), new Evidence(EVIL, List.of(words)), null, List.of(), Map.of());
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static Stream<String> addresses() {
    String id = encoded("r<1>\"");
    return Stream.concat(
        new Pages().routes().stream().map(Route::path),
        Stream.of(
            "/reports/" + id,
            "/actors/" + encoded(EVIL.toLowerCase(Locale.ROOT)),
            "/figures?outlet=" + encoded("<script>alert(4)</script>"),
            "/search?text=" + encoded("\"><script>alert(5)</script>")));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void showsAsTextOnEveryPage(String address) {
    String body = visit.get(address).body();
    var page = Jsoup.parse(body);

    assertThat(page.select("script:not([src^=/assets/])")).isEmpty();
    assertThat(page.select("img, [onerror], [href^=javascript]")).isEmpty();
    assertThat(body).doesNotContain("\u202E").doesNotContain("<script>alert");
  }
}

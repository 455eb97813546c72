package org.polybius.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomTest {
  private static final String MINERS =
      "Rebels freed five miners in Alderburg on Monday after talks that lasted for two weeks, the"
          + " governor said. The miners were taken to a hospital in the capital, where doctors said"
          + " that none of them was hurt. The rebels had seized them in March.";
  private static final String MORE =
      "Rebels freed seven miners in Alderburg on Monday, the army said. Qatar, which mediated"
          + " between the government and the rebels, denied that money was paid. Israel and Hamas"
          + " agreed on a four-day truce.";

  @TempDir static Path folder;

  private static Visit visit;

  @BeforeAll
  static void open() {
    visit =
        Visit.of(
            folder.resolve("ledger.db"),
            List.of(
                Visit.reading("r1", "2023-12-04", "Gazette", MINERS),
                Visit.reading("r2", "2023-12-05", "Herald", MINERS),
                Visit.reading("r3", "2023-12-06", "Courier", MORE)));
  }

  @AfterAll
  static void close() {
    visit.close();
  }

  /** Every address of the table of routes, with parts that the ledger has. */
  static Stream<String> addresses() {
    String incident = visit.json("/api/incidents").at("/incidents/0/id").asText();
    String tally = visit.json("/api/tallies").at("/tallies/0/key").asText();
    return Routes.all(rule -> "", Reviewing.none()).stream()
        .filter(route -> !route.writes())
        .map(Route::path)
        .filter(path -> !path.contains("/stories/{id}"))
        .map(path -> path.replace("/incidents/{id}", "/incidents/" + incident))
        .map(path -> path.replace("{matter}/{id}", "tallies/" + tally))
        .map(path -> path.replace("/actors/{id}", "/actors/rebels"))
        .map(path -> path.replace("{id}", "r1"));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void answersEveryAddressWithGuardsAgainstForeignCode(String address) {
    HttpResponse<String> answer = visit.get(address);

    assertThat(answer.statusCode()).isEqualTo(200);
    Guards.HEADERS.forEach(
        (name, value) -> assertThat(answer.headers().firstValue(name)).hasValue(value));
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'self'")
        .doesNotContain("unsafe");
  }

  static Stream<String> shown() {
    return addresses().filter(address -> !address.startsWith("/export/"));
  }

  @ParameterizedTest
  @MethodSource("shown")
  void hasNoCodeOrStyleInItsPages(String address) {
    Document page = visit.page(address);

    assertThat(page.select("style, [style]")).isEmpty();
    assertThat(page.select("script:not([src])")).isEmpty();
    for (Element element : page.getAllElements()) {
      element.attributes().forEach(a -> assertThat(a.getKey()).doesNotStartWithIgnoringCase("on"));
    }
    assertThat(page.select("[src], link[href]").eachAttr("src"))
        .allMatch(s -> s.startsWith("/") || s.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void changesNothingForAnybody(String address) {
    assertThat(visit.post(address, Map.of()).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "actor=rebels",
        "outlet=gazette",
        "type=released",
        "from=2023-12-06",
        "as-known-on=2023-12-04",
        "text=miners&outlet=herald",
        "actor=nobody"
      })
  void countsAlikeInAllViews(String filter) {
    JsonNode counts = visit.json("/api/situation?" + filter).get("counts");
    Document page = visit.page("/timeline?" + filter);

    for (String list :
        List.of(
            "claims",
            "statements",
            "incidents",
            "tallies",
            "agreements",
            "channels",
            "disagreements",
            "stories",
            "copies",
            "sources",
            "reports")) {
      JsonNode answer = visit.json("/api/" + list + "?limit=1000&" + filter);
      assertThat(answer.get("count")).as(list).isEqualTo(counts.get(list));
      assertThat(answer.get(list).size()).as(list).isEqualTo(counts.get(list).asInt());
    }
    String incidents = counts.get("incidents").asText();
    assertThat(page.select("nav a[href^=/timeline] .n").text()).isEqualTo(incidents);
    assertThat(page.select("#list tbody tr")).hasSize(counts.get("incidents").asInt());
  }

  @Test
  void leadsFromANumberToItsSentenceInTwoClicks() {
    Element number = visit.page("/figures").expectFirst("table a[data-drawer]");
    Document evidence = visit.page(number.attr("href"));
    Element claim = evidence.expectFirst("a.said");
    String[] where = claim.attr("href").split("#", 2);
    Document report = visit.page(where[0]);
    Element card = report.expectFirst("#" + where[1]);

    assertThat(claim.expectFirst(".rule").text()).contains("what figure.");
    assertThat(claim.expectFirst(".chain").text()).containsAnyOf("Gazette", "Herald", "Courier");
    String id = card.attr("data-id");
    List<String> marked =
        report.select(".text .w").stream()
            .filter(w -> List.of(w.attr("data-m").split(" ")).contains(id))
            .map(Element::text)
            .toList();
    assertThat(marked).isNotEmpty();
    assertThat(claim.expectFirst(".words").text()).contains(marked.get(0));
  }

  @Test
  void givesThePieceAloneToAScriptThatAsksForIt() {
    String address = visit.page("/figures").expectFirst("table a[data-drawer]").attr("href");

    assertThat(visit.get(address, "HX-Request", "true").body())
        .contains("class=\"evidence\"")
        .doesNotContain("<html");
    assertThat(visit.get(address).body()).contains("<html");
  }

  @Test
  void showsOneGroupOfClaimsWhenOnlyThatIsAskedFor() {
    String address = visit.page("/figures").expectFirst("svg a[href*=part]").attr("href");

    assertThat(visit.page(address).select(".group")).hasSize(1);
  }

  @Test
  void givesAListInPagesThatMissNothing() {
    JsonNode whole = visit.json("/api/claims?limit=1000");
    List<JsonNode> pieces = new ArrayList<>();
    for (int offset = 0; offset < whole.get("count").asInt(); offset += 3) {
      visit.json("/api/claims?limit=3&offset=" + offset).get("claims").forEach(pieces::add);
    }

    assertThat(whole.get("claims")).hasSizeGreaterThan(6).containsExactlyElementsOf(pieces);
  }

  @Test
  void sendsNothingAgainThatIsKnown() {
    String tag = visit.get("/api/claims").headers().firstValue("ETag").orElseThrow();

    assertThat(visit.get("/api/claims", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(visit.get("/api/claims?limit=2", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/claims?typ=event, 400, unknown_parameter, typ",
    "/api/claims?from=soon, 400, not_a_day, from",
    "/api/claims?status=maybe, 400, unknown_word, status",
    "/api/claims?limit=0, 400, not_a_number, limit",
    "/api/claims?from=2023-12-02&to=2023-12-01, 400, ends_before_it_begins, to"
  })
  void saysToProgramsWhatIsWrong(String address, int status, String type, String parameter) {
    HttpResponse<String> answer = visit.get(address);
    JsonNode problem = visit.json(address);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(problem.get("type").asText()).endsWith("#" + type);
    assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
  }

  @Test
  void saysToPeopleWhatIsWrong() {
    HttpResponse<String> wrong = visit.get("/figures?from=soon");

    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("soon").contains("<html");
    assertThat(wrong.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/reports/r9",
        "/incidents/i-none",
        "/stories/none",
        "/actors/nobody",
        "/evidence/tallies/none",
        "/evidence/else/none",
        "/api/reports/r9",
        "/assets/Room.class",
        "/assets/..%2fRoom.class",
        "/assets/vendor/..%2f..%2fRoom.class"
      })
  void hasNothingAtOtherAddresses(String address) {
    assertThat(visit.get(address).statusCode()).isIn(400, 404);
  }

  @Test
  void answersToNamesOfThisMachineOnly() {
    assertThat(visit.statusFor("127.0.0.1:" + visit.room.port())).contains("200");
    assertThat(visit.statusFor("localhost")).contains("200");
    assertThat(visit.statusFor("rebound.example")).contains("421");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "", "no such host"})
  void refusesToListenWhereOthersReachIt(String host) {
    assertThatThrownBy(() -> new Binding(host, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("polybius users add NAME --role admin");
  }

  @Test
  void describesEveryAddressOfTheInterface() {
    JsonNode paths = visit.json("/openapi.json").get("paths");
    List<String> described = new ArrayList<>();
    paths.fieldNames().forEachRemaining(described::add);

    assertThat(described).contains(Routes.EVENTS);
    described.remove(Routes.EVENTS);
    assertThat(described)
        .containsExactlyElementsOf(
            Routes.all(rule -> "", Reviewing.none()).stream()
                .filter(r -> !r.isPage() && !r.writes() && !r.path().equals("/openapi.json"))
                .map(Route::path)
                .toList());
  }

  @Test
  void tellsAListenerWhichLedgerItSees() {
    String version = visit.json("/api/situation").get("ledger").asText();

    assertThat(visit.firstEvent(Routes.EVENTS))
        .containsExactly("event: ledger", "data: " + version);
    assertThat(visit.page("/").body().attr("data-ledger")).isEqualTo(version);
  }

  @Test
  void namesItsInterfaceOnEveryPageUnderTheSameFilter() {
    for (Route route : new Pages().routes()) {
      Document page = visit.page(route.path() + "?outlet=gazette");
      String api = page.expectFirst("footer a").attr("href");

      assertThat(api).as(route.path()).startsWith("/api/").endsWith("?outlet=gazette");
      assertThat(visit.get(api).statusCode()).as(api).isEqualTo(200);
    }
  }

  @Test
  void keepsTheFilterInEveryLinkOfTheMenu() {
    List<String> menu =
        visit.page("/?actor=rebels&type=released").select("nav li a").eachAttr("href");

    assertThat(menu)
        .hasSizeGreaterThan(8)
        .allMatch(link -> link.endsWith("?actor=rebels&type=released"));
  }

  @Test
  void takesAPartOfTheFilterAway() {
    Document page = visit.page("/figures?actor=rebels&type=released");
    Optional<String> chip =
        page.select(".chips a").eachAttr("href").stream()
            .filter(a -> !a.contains("rebels"))
            .findFirst();

    assertThat(chip).hasValue("/figures?type=released");
  }

  @Test
  void saysWhenAnotherDayIsLookedBackTo() {
    assertThat(visit.page("/?as-known-on=2023-12-04").select(".then:not([hidden])").text())
        .contains("4 Dec 2023");
    assertThat(visit.page("/").select(".then:not([hidden])").text()).isEmpty();
  }

  @Test
  void saysThatNothingAnswersInsteadOfAnEmptyPicture() {
    for (Route route : new Pages().routes()) {
      Document page = visit.page(route.path() + "?actor=nobody");

      assertThat(page.select(".empty")).as(route.path()).isNotEmpty();
    }
  }
}

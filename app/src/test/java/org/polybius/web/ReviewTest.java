package org.polybius.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.contract.Json;

class ReviewTest {
  private static final String FIVE =
      "Gunmen killed five miners in Nairobi on Sunday, the governor said. Rebels freed seven"
          + " teachers after talks that lasted for two weeks. They were taken to a hospital.";
  private static final String EIGHT =
      "Gunmen killed eight miners in Nairobi on Sunday, the army said. Qatar, which mediated"
          + " between the government and the rebels, denied that money was paid.";

  @TempDir Path folder;

  private Visit visit;

  @BeforeEach
  void open() {
    visit = Visit.telling(folder, FIVE, EIGHT).reviewedBy("Ada");
  }

  @AfterEach
  void close() {
    visit.close();
  }

  static Stream<String> everyAddress() {
    return Routes.all(rule -> "", Reviewing.none()).stream()
        .map(route -> route.path().replaceAll("\\{[a-z]+}", "r1"));
  }

  static Stream<String> writing() {
    return Routes.all(rule -> "", Reviewing.none()).stream().filter(Route::writes).map(Route::path);
  }

  private String token() {
    return visit.page("/review").expectFirst("input[name=token]").attr("value");
  }

  private Map<String, String> form(String... fields) {
    Map<String, String> form = new HashMap<>(Map.of("token", token()));
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return form;
  }

  private HttpResponse<String> decide(String action, String... fields) {
    return visit.post("/review/" + action, form(fields), "Origin", visit.origin());
  }

  /** The claim of the first figure of a report. */
  private String figure(String report) {
    for (JsonNode claim : visit.json("/api/claims?type=figure").get("claims")) {
      if (claim.get("report").asText().equals(report)) {
        return report + "#" + claim.get("claim").asText();
      }
    }
    throw new AssertionError("no figure of " + report);
  }

  @ParameterizedTest
  @MethodSource("everyAddress")
  void refusesToWriteAnywhereWithoutItsToken(String address) {
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      for (Map<String, String> form : List.of(Map.<String, String>of(), Map.of("token", "x"))) {
        HttpResponse<String> answer = visit.send(method, address, form, "Origin", visit.origin());

        assertThat(answer.statusCode()).as(method).isEqualTo(403);
        assertThat(Json.parse(answer.body()).get("status").asInt()).isEqualTo(403);
      }
    }
    assertThat(visit.ledger.decisions()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyAddress")
  void refusesToWriteForAnotherOriginEvenWithItsToken(String address) {
    for (List<String> from :
        List.of(
            List.of("Origin", "https://elsewhere.example"),
            List.of("Origin", "null"),
            List.of("Origin", "http://localhost:1"),
            List.of("Sec-Fetch-Site", "cross-site"),
            List.of("Sec-Fetch-Site", "same-site", "Origin", visit.origin()),
            List.<String>of())) {
      HttpResponse<String> answer = visit.post(address, form(), from.toArray(String[]::new));

      assertThat(answer.statusCode()).as(from.toString()).isEqualTo(403);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
    assertThat(visit.ledger.decisions()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("writing")
  void saysWhatIsMissingFromADecision(String address) {
    HttpResponse<String> answer = visit.post(address, form(), "Origin", visit.origin());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(visit.get(address).statusCode()).isEqualTo(405);
    assertThat(visit.ledger.decisions()).isEmpty();
  }

  @Test
  void refusesEveryDecisionWhereNobodyReviews() {
    String token = token();
    Visit reading = Visit.to(visit.ledger);
    try {
      Map<String, String> form = Map.of("token", token, "claim", figure("r1"));

      assertThat(reading.post("/review/accept", form, "Origin", reading.origin()).statusCode())
          .isEqualTo(403);
      Document page = reading.page("/review");
      assertThat(page.select("form[method=post]")).isEmpty();
      assertThat(page.text()).contains("--reviewer NAME");
    } finally {
      reading.room.close();
    }
  }

  @Test
  void beginsWithWhatReportsDisagreeAbout() {
    List<String> why =
        visit.page("/review").select(".case").stream()
            .map(item -> item.expectFirst(".badge").text())
            .toList();

    assertThat(why).startsWith("disputed").contains("new");
    assertThat(why.lastIndexOf("disputed")).isLessThan(why.indexOf("new"));
  }

  @Test
  void showsWordsAliasAndReasonsForAJoin() {
    Document page = visit.page("/review");

    assertThat(page.select(".case .words").text()).contains("killed eight miners");
    assertThat(page.select(".grounds").text()).contains("“Qatar” is taken for Qatar");
    assertThat(page.select("details.grounds").text()).contains("% sure");
  }

  @Test
  void correctsAValueInAllViewsAndUndoesIt() {
    String before = visit.page("/figures").select("table").text();
    assertThat(
            decide("correct", "claim", figure("r1"), "field", "quantity", "value", "9")
                .statusCode())
        .isEqualTo(303);

    assertThat(visit.page("/figures").select("table").text()).contains("9").isNotEqualTo(before);
    assertThat(visit.json("/api/tallies").toString()).contains("\"high\":9");
    assertThat(visit.page("/review").select("#d1").text()).contains("Ada").contains("applies");

    decide("undo", "decision", "d1");
    assertThat(visit.page("/figures").select("table").text()).isEqualTo(before);
    assertThat(visit.page("/review").select("#d1").text()).contains("undone by d2");
  }

  @Test
  void takesAnAcceptedClaimOffTheQueueAndARejectedOneOffAllViews() {
    String accepted = figure("r1");
    String rejected = figure("r2");
    decide("accept", "claim", accepted, "reason", "the governor said so");
    decide("reject", "claim", rejected);

    Set<String> open =
        visit.page("/review").select(".case").stream()
            .map(item -> item.attr("aria-label"))
            .collect(Collectors.toSet());
    assertThat(open).isNotEmpty().doesNotContain(accepted, rejected);
    assertThat(visit.page("/review").select("#d1").text()).contains("the governor said so");
    assertThat(visit.json("/api/tallies").toString()).contains("r1").doesNotContain("r2");
  }

  @Test
  void splitsWhatWasJoinedAndMergesItAgain() {
    int joined = visit.json("/api/incidents").get("count").asInt();
    Element split = visit.page("/review").expectFirst("form[action^=/review/split]");
    String one = split.expectFirst("[name=claim]").attr("value");
    String other = split.expectFirst("[name=other]").attr("value");

    decide("split", "matter", "incident", "claim", one, "other", other);
    assertThat(visit.json("/api/incidents").get("count").asInt()).isGreaterThan(joined);
    decide("merge", "matter", "incident", "claim", one, "other", other);
    assertThat(visit.json("/api/incidents").get("count").asInt()).isEqualTo(joined);
    assertThat(visit.page("/review").select("#d1").text()).contains("superseded by d2");
    assertThat(visit.page("/review").select("select[name=matter] option").eachText())
        .contains("incident", "tally");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "offset=-1", "typ=event", "from=soon"})
  void decidesNothingWhenTheAddressCannotBeMeant(String wrong) {
    HttpResponse<String> answer =
        visit.post(
            "/review/reject?" + wrong, form("claim", figure("r1")), "Origin", visit.origin());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(visit.ledger.decisions()).isEmpty();
    assertThat(visit.json("/api/tallies").toString()).contains("r1");
  }

  @Test
  void goesOnUnderTheSameFilter() {
    HttpResponse<String> answer =
        visit.post(
            "/review/accept?type=figure&offset=1&limit=20",
            form("claim", figure("r1")),
            "Origin",
            visit.origin());

    assertThat(answer.headers().firstValue("Location").orElse(""))
        .endsWith("/review?type=figure&offset=1&limit=20");
  }
}

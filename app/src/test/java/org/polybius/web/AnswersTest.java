package org.polybius.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.Decision;
import org.polybius.reconcile.engine.Incremental;

/**
 * What answers follow: the ledger as it changes, names as they are written, versions of reports.
 */
class AnswersTest {
  private static final String MINERS =
      "Rebels freed five miners in Alderburg on Monday after talks that lasted for two weeks, the"
          + " governor said. The miners were taken to a hospital in the capital, where doctors said"
          + " that none of them was hurt. The rebels had seized them in March.";
  private static final String MEETING =
      "Foreign Minister José Peña met Red Cross officials in Geneva on Monday. He said that Iran"
          + " had denied the attack.";

  @TempDir Path folder;

  private Visit visit;

  @BeforeEach
  void open() {
    visit = Visit.telling(folder, MINERS, MEETING);
  }

  @AfterEach
  void close() {
    visit.close();
  }

  private void settle() {
    new Incremental().settle(visit.ledger, n -> {});
  }

  private String tag(String address) {
    return visit.get(address).headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void givesAPageAnewAfterADecisionAndAfterARebuild() {
    String first = tag("/figures");
    assertThat(tag("/figures")).isEqualTo(first);
    visit.ledger.append(
        new Decision(
            "d1",
            "Ada",
            "2023-12-11T12:00:00Z",
            "not ours",
            new Decision.Reject(Decision.Anchor.report("r2"))));
    settle();
    String decided = tag("/figures");
    new Incremental().rebuild(visit.ledger, n -> {});
    String rebuilt = tag("/figures");

    assertThat(List.of(first, decided, rebuilt)).doesNotHaveDuplicates();
    for (String old : List.of(first, decided)) {
      assertThat(visit.get("/figures", "If-None-Match", old).statusCode()).isEqualTo(200);
    }
    assertThat(visit.get("/figures", "If-None-Match", rebuilt).statusCode()).isEqualTo(304);
  }

  @Test
  void answersAtWhateverAddressOfThisMachineItListensAt() {
    visit = visit.at("127.0.0.2");

    assertThat(visit.room.address()).startsWith("http://127.0.0.2:");
    assertThat(visit.get("/").statusCode()).isEqualTo(200);
    assertThat(visit.get("/figures?actor=nobody").body()).contains("<html");
  }

  @Test
  void showsTheDataOfEveryPageAtAnAddressThatAnswers() {
    List<String> actors =
        visit.page("/").select("datalist#actors option").eachAttr("value").stream()
            .filter(name -> name.contains(" ") || name.chars().anyMatch(c -> c > 127))
            .toList();
    assertThat(actors).contains("josé peña", "red cross officials");
    int shown = 0;
    for (String page : actors.stream().flatMap(visit::pages).distinct().toList()) {
      for (Element data : visit.page(page).select("footer a[href^=/api/]")) {
        HttpResponse<String> answer = visit.get(data.attr("href"));
        assertThat(answer.statusCode()).as(page + " " + data.attr("href")).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
            .startsWith("application/json");
        shown++;
      }
    }
    assertThat(shown).isGreaterThan(12);
    JsonNode claims = visit.json("/api/claims?actor=Jos%C3%A9+Pe%C3%B1a");
    String own = visit.page("/actors/Jos%C3%A9%20Pe%C3%B1a").expectFirst("footer a").attr("href");
    assertThat(visit.json(own).get("count")).isEqualTo(claims.get("count"));
  }

  @Test
  void showsAReportThatALaterVersionReplacedAndLeadsToThatOne() {
    // The same address a day later: five miners were four.
    String corrected = MINERS.replace("five", "four");
    visit.ledger.append(List.of(Visit.version("r1", "r3", "2023-12-05", "Gazette", corrected)));
    settle();

    assertThat(visit.json("/api/situation").at("/counts/reports").asInt()).isEqualTo(2);
    Document old = visit.page("/reports/r1");
    assertThat(old.select(".text").text()).contains("five miners");
    assertThat(old.select(".why a[href=/reports/r3]")).hasSize(1);
    Document fresh = visit.page("/reports/r3");
    assertThat(fresh.select(".text").text()).contains("four miners");
    assertThat(fresh.select(".why")).isEmpty();
    assertThat(fresh.select("a[href=/reports/r1]")).hasSize(1);
    assertThat(Stream.of("/figures", "/timeline", "/search").map(visit::page))
        .allMatch(page -> page.select("a[href^=/reports/r1]").isEmpty());
  }
}

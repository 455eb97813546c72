package org.polybius.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The room over the example reports, as {@code polybius demo} shows it. */
@Tag("slow")
class ExamplesRoomTest {
  /** Pages that are followed: enough to come by every kind of page. */
  private static final int FOLLOWED = 250;

  @TempDir static Path folder;

  private static Visit visit;

  @BeforeAll
  static void open() throws IOException {
    visit = Visit.of(folder.resolve("ledger.db"), Examples.readings());
  }

  @AfterAll
  static void close() {
    visit.close();
  }

  @Test
  void leadsNowhereThatIsMissing() {
    Set<String> seen = new LinkedHashSet<>(List.of("/"));
    Deque<String> open = new ArrayDeque<>(seen);
    int followed = 0;
    while (!open.isEmpty() && followed < FOLLOWED) {
      String address = open.remove();
      var answer = visit.get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      followed++;
      Document page = Jsoup.parse(answer.body());
      page.select("a[href^=/]").eachAttr("href").stream()
          .map(a -> a.replaceFirst("#.*", ""))
          .filter(seen::add)
          .forEach(a -> addByTurns(open, a));
    }
    assertThat(followed).isEqualTo(FOLLOWED);
    assertThat(seen).anyMatch(a -> a.startsWith("/stories/"));
  }

  /** Every kind of page comes up soon, whichever has most links. */
  private static void addByTurns(Deque<String> open, String address) {
    if (address.hashCode() % 2 == 0) {
      open.addFirst(address);
    } else {
      open.addLast(address);
    }
  }

  @Test
  void leadsFromEachFigureOfTheFirstPageToWordsOfAReport() {
    List<String> figures = visit.page("/").select(".headlines a[data-drawer]").eachAttr("href");

    assertThat(figures).hasSizeGreaterThan(3);
    for (String figure : figures) {
      String claim = visit.page(figure).expectFirst("a.said").attr("href");
      Document report = visit.page(claim.replaceFirst("#.*", ""));
      String card = claim.replaceFirst(".*#", "");

      assertThat(report.expectFirst("#" + card).attr("data-id")).isNotEmpty();
    }
  }

  @Test
  void countsAlikeUnderAnyFilter() {
    for (String filter :
        List.of("", "actor=hamas", "type=released", "place=gaza", "as-known-on=2023-11-26")) {
      int incidents = visit.json("/api/incidents?" + filter).get("count").asInt();

      assertThat(visit.page("/figures?" + filter).select("nav a[href^=/timeline] .n").text())
          .as(filter)
          .isEqualTo(String.valueOf(incidents));
      assertThat(visit.json("/api/situation?" + filter).at("/counts/incidents").asInt())
          .as(filter)
          .isEqualTo(incidents);
    }
  }
}

package org.polybius.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.query.Desk;
import org.polybius.reconcile.engine.Incremental;
import org.polybius.search.lucene.Reindex;

/** The page of search and its data, with an index and without. */
class SearchTest {
  private static final String MINERS =
      "Rebels freed five miners in Lyon on Monday, the governor said. The miners were taken to a"
          + " hospital. Red Cross officials met <b>the miners</b> & their families in Paris.";
  private static final String ENVOY =
      "Ismail Haniyeh met officials in Doha, Qatar said. No miners were freed. He crossed a red"
          + " line when he spoke of miners.";

  @TempDir Path folder;

  private Visit visit;

  @BeforeEach
  void open() {
    visit = Visit.telling(folder, MINERS, ENVOY);
  }

  @AfterEach
  void close() {
    visit.close();
  }

  private void index() {
    reindex();
    visit = visit.searchedIn(folder.resolve("index"), "Ada");
  }

  private void reindex() {
    new Reindex(new Desk(visit.ledger), () -> {}).into(folder.resolve("index"));
  }

  private List<String> hits(String query) {
    return visit.page("/search?" + query).select(".hits .words").eachText();
  }

  @Test
  void findsWordsPhrasesAndNamesSpeltDifferentlyAndMarksThem() {
    index();

    assertThat(hits("q=miner+freed")).hasSize(2);
    assertThat(hits("q=%22red+cross%22")).singleElement().asString().contains("Red Cross");
    assertThat(hits("q=Hanyeh~")).singleElement().asString().contains("Haniyeh");
    assertThat(visit.page("/search?q=Hanyeh~").select(".hits mark").eachText())
        .containsExactly("Haniyeh");
  }

  @Test
  void obeysTheFilterAndKeepsBothInEveryLinkOfItsOwn() {
    index();
    Document page = visit.page("/search?q=miners&outlet=herald&limit=1");

    assertThat(hits("q=miners")).hasSize(5);
    assertThat(hits("q=miners&outlet=herald")).hasSize(2);
    assertThat(page.select(".hits > li")).hasSize(1);
    assertThat(page.expectFirst("a[rel=next]").attr("href")).contains("outlet=herald&q=miners");
    assertThat(page.select(".tabs a").eachAttr("href"))
        .allMatch(a -> a.contains("q=miners") && a.contains("outlet=herald"));
    assertThat(page.select(".chips a").eachAttr("href")).contains("/search?q=miners");
    assertThat(page.select("[form=filter][name=q]").attr("value")).isEqualTo("miners");
    assertThat(page.select(".top nav a").eachAttr("href")).noneMatch(a -> a.contains("q="));
  }

  @Test
  void countsByFacetsThatNarrowToAsManyAsTheySay() {
    index();
    Document page = visit.page("/search?q=miners&of=claims");
    Element gazette =
        page.select(".facets a").stream()
            .filter(a -> a.attr("href").contains("outlet=Gazette"))
            .findFirst()
            .orElseThrow();

    assertThat(visit.page(gazette.attr("href")).select(".hits > li"))
        .hasSize(Integer.parseInt(gazette.expectFirst(".n").text()));
    for (Element facet : page.select(".facets a")) {
      assertThat(visit.page(facet.attr("href")).select(".hits > li"))
          .as(facet.attr("href"))
          .hasSize(Integer.parseInt(facet.expectFirst(".n").text()));
    }
  }

  @Test
  void leadsFromAHitToItsWords() {
    index();
    String claim = visit.page("/search?q=freed&of=claims").expectFirst(".hits a").attr("href");
    String[] where = claim.split("#", 2);

    assertThat(visit.page(where[0]).expectFirst("#" + where[1]).attr("data-id")).isNotEmpty();
    assertThat(visit.page("/search?q=Haniyeh").expectFirst(".hits a").attr("href"))
        .startsWith("/reports/r2#:~:text=Ismail%20Haniyeh%20met");
  }

  @Test
  void showsMarkupOfReportsAsText() {
    index();

    assertThat(hits("q=families")).singleElement().asString().contains("<b>the miners</b> &");
    assertThat(visit.page("/search?q=%3Cscript%3E").select("script:not([src])")).isEmpty();
  }

  @Test
  void saysThatTheIndexIsStaleUntilItIsRenewedWithoutAStart() {
    index();
    assertThat(visit.page("/search?q=miners").select("[role=status]").text())
        .doesNotContain("stale");
    visit.ledger.append(
        List.of(Visit.reading("r3", "2023-12-06", "Courier", "A bomb killed two miners.")));
    new Incremental().settle(visit.ledger, n -> {});
    String tag = visit.get("/search?q=miners").headers().firstValue("ETag").orElseThrow();

    assertThat(visit.page("/search?q=miners").select("[role=status]").text()).contains("stale");
    assertThat(visit.json("/api/search?q=miners").get("stale").asBoolean()).isTrue();
    reindex();

    assertThat(visit.get("/search?q=miners", "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(visit.json("/api/search?q=miners").get("stale").asBoolean(true)).isFalse();
    assertThat(hits("q=miners")).hasSize(6);
  }

  @Test
  void offersWhatIsSimilarInMeaningOnlyWhereTheIndexCanSay() {
    index();

    assertThat(visit.page("/search?q=miners").select("input[name=similar]")).isEmpty();
    assertThat(visit.json("/api/search?q=miners").get("comparable").asBoolean(true)).isFalse();
    assertThat(visit.get("/api/search?q=miners&similar=yes").statusCode()).isEqualTo(400);
    assertThat(visit.get("/api/search?q=miners&similar=yes").body()).contains("reindex --similar");
    assertThat(visit.get("/api/search?q=miners&similar=maybe").statusCode()).isEqualTo(400);
  }

  @Test
  void matchesPlainWordsWithoutAnIndexAndSaysSo() {
    Document page = visit.page("/search?q=miners+FREED");

    assertThat(page.select(".why").text()).contains("no index", "polybius reindex");
    assertThat(page.select(".hits > li")).isNotEmpty();
    assertThat(page.select(".hits mark").eachText()).contains("freed", "miners");
    assertThat(page.select(".tabs, .facets")).isEmpty();
    JsonNode data = visit.json("/api/search?q=miners+FREED");
    assertThat(data.get("indexed").asBoolean(true)).isFalse();
    assertThat(data.get("note").asText()).contains("polybius reindex");
    assertThat(data.get("count").asInt())
        .isEqualTo(visit.json("/api/claims?text=miners+freed").get("count").asInt())
        .isPositive();
    reindex();
    visit = visit.searchedIn(folder.resolve("index"), "Ada");
    assertThat(visit.page("/search?q=miners").text()).doesNotContain("no index");
  }

  @Test
  void saysWhatItDidNotUnderstand() {
    index();

    assertThat(visit.page("/search?q=autor%3Aminers").select("[role=status]").text())
        .contains("no field 'autor'");
  }

  @ParameterizedTest
  @CsvSource({
    "of=words, unknown_word, of",
    "offset=10001, not_a_number, offset",
    "limit=0, not_a_number, limit",
    "typ=event, unknown_parameter, typ"
  })
  void refusesWhatCannotBeMeant(String query, String type, String parameter) {
    JsonNode problem = visit.json("/api/search?q=miners&" + query);

    assertThat(problem.get("status").asInt()).isEqualTo(400);
    assertThat(problem.get("type").asText()).endsWith("#" + type);
    assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
  }

  @Test
  void refusesAQuestionThatIsTooLong() {
    assertThat(visit.json("/api/search?q=" + "a".repeat(501)).get("parameter").asText())
        .isEqualTo("q");
  }
}

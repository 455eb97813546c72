package org.polybius.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that set parts beside wholes, in people and in words. */
class PartsAndVoicesTest {
  private static final String PARTS =
      "Rebels freed 24 hostages, including 13 women and 4 children, on Monday, the governor said.";
  private static final String CHAIN =
      "Israel said on Tuesday that Iran had denied that Qatar paid the rebels. Qatar said that"
          + " talks would go on.";

  @TempDir Path folder;

  private Visit visit;

  @BeforeEach
  void open() {
    visit =
        Visit.of(
            folder.resolve("ledger.db"),
            List.of(
                Visit.reading("r1", "2023-12-05", "Gazette", PARTS),
                Visit.reading("r2", "2023-12-06", "Herald", CHAIN)));
  }

  @AfterEach
  void close() {
    visit.close();
  }

  private static double width(Element bar) {
    return Double.parseDouble(bar.attr("width"));
  }

  @Test
  void drawsPartsBesideTheirWholeOnOneScale() {
    Document page = visit.page("/figures");
    Element picture = page.expectFirst(".parts");
    List<Element> bars = picture.select("svg .sure");

    assertThat(picture.select("svg .value").eachText()).containsExactly("24", "13", "4");
    assertThat(bars).allMatch(bar -> bar.attr("x").equals(bars.get(0).attr("x")));
    assertThat(width(bars.get(1)) / width(bars.get(0))).isCloseTo(13 / 24.0, within(0.01));
    assertThat(picture.select("table td:first-child").eachText())
        .containsExactly("Whole: hostages", "Part: women", "Part: children");
    assertThat(visit.get(picture.expectFirst("svg a").attr("href")).statusCode()).isEqualTo(200);
  }

  @Test
  void drawsNoneWhereTheFilterKeepsNoneAndOnNoLaterPage() {
    assertThat(visit.page("/figures?from=2023-12-06").select(".parts")).isEmpty();
    assertThat(visit.page("/figures?offset=1&limit=1").select(".parts")).isEmpty();
  }

  @Test
  void showsWhoseWordsComeThroughWhom() {
    Element picture = visit.page("/statements").expectFirst(".voices");
    List<List<String>> table =
        picture.select("tbody tr").stream()
            .map(row -> row.select("td").stream().map(Element::text).toList())
            .toList();

    assertThat(table).containsExactly(List.of("Israel", "", "2"), List.of("Iran", "Israel", "1"));
    assertThat(picture.text()).contains("pass on nobody's");
    assertThat(visit.page(picture.expectFirst("svg a").attr("href")).select(".claims-list > li"))
        .isNotEmpty();
  }

  @Test
  void setsAStatementWithinThatInWhichItIsTold() {
    Element nested = visit.page("/statements").expectFirst(".nested");

    assertThat(nested.select(".outer li")).hasSize(1);
    assertThat(nested.expectFirst(".outer").text()).startsWith("Israel say: “Israel … said");
    assertThat(nested.expectFirst("a.said").text()).contains("Iran");
    assertThat(visit.page("/statements").select(".claims-list > li"))
        .hasSize(visit.json("/api/statements").get("count").asInt());
  }
}

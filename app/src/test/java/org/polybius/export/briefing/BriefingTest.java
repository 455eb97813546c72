package org.polybius.export.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polybius.cli.Exported;
import org.polybius.export.data.Material;

@Tag("slow")
class BriefingTest {
  private final Path examples = Exported.examples();
  private final Document page = Jsoup.parse(Exported.text(examples, "briefing", ""));

  @Test
  void everyFootnoteLeadsToItsSentenceAndNoneIsLeftOver() {
    var marked =
        page.select("sup a").stream()
            .map(a -> a.attr("href").substring(1))
            .collect(Collectors.toSet());
    var noted = page.select("ol.notes li").stream().map(Element::id).collect(Collectors.toSet());
    assertThat(marked).isEqualTo(noted).hasSizeGreaterThan(100);
    assertThat(page.select("ol.notes li q"))
        .hasSize(noted.size())
        .allMatch(q -> !q.text().isBlank());
  }

  @Test
  void aFigureHasItsRangeAndANoteWithTheWholeSentence() {
    Elements row = page.select("table tbody tr:first-child");
    assertThat(row.text()).startsWith("2023-10-07 hostages taken, increment 240 (240 to 250)");
    Elements note = page.select(row.select("sup a").attr("href"));
    assertThat(note.select("code").text()).isEqualTo("t001#f2");
    assertThat(note.select("q").text()).contains("203").hasSizeGreaterThan(40);
  }

  @Test
  void theFirstOfEachSectionAreShownAndHowManyThereAreIsSaid() {
    Material all = Exported.all(examples);
    int tallies = all.counts().getOrDefault("tallies", 0);
    assertThat(page.select("table tbody tr")).hasSize(Math.min(200, tallies));
    assertThat(page.text()).contains("The first 200 of " + tallies + ".");
  }

  @Test
  void nothingIsFetchedAndNothingRuns() {
    assertThat(page.select("script, img, link, iframe, object")).isEmpty();
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .contains("default-src 'none'");
  }
}

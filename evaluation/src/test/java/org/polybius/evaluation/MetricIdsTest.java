package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The metric ids of the documentation are those of the suites. */
class MetricIdsTest {
  private static final Path QUALITY =
      Path.of(System.getProperty("polybius.root", "..")).resolve("docs/quality.md");

  private static final String AGREED =
      """
      plover-gsr category-f1 dyad-f1
      plv macro-f1-sentence macro-f1-pair
      cameo-class macro-f1
      cameo-ner span-f1
      muc4 roles-f1 incident-type-f1 numbers-f1 numbers2-f1 confidence-accuracy
      polnear cue-exact-f1 source-exact-f1 content-exact-f1 content-token-f1 triple-f1
      tempeval3 strict-f1 relaxed-f1 value-f1
      geoparsing toponym-f1 country-accuracy within-161km
      newsquant value-f1 bound-f1
      acled fatalities-exact fatalities-exact-positive false-deaths country-accuracy
      gun-violence b3-f1 pairwise-f1 killed-exact injured-exact killed-exact-goldclusters
      gun-violence injured-exact-goldclusters yardstick-newest-killed yardstick-newest-injured
      ecbplus conll-f1 yardstick-lemma-conll-f1
      article-extraction f1
      re3d relation-f1 name-f1
      treebank upos uas las lemma las-raw
      truce-2023 figures-f1 figures-macro-f1 statements-f1 agreements-f1 contacts-f1 links-f1
      truce-2023 aggregation-accuracy status-accuracy day-accuracy voice-accuracy tallies-right
      truce-2023 agreement-facts copies-f1
      """;

  private static Map<String, Set<String>> listed(String begin, String end) throws IOException {
    Map<String, Set<String>> ids = new TreeMap<>();
    String text = Files.readString(QUALITY, StandardCharsets.UTF_8);
    String part = text.substring(text.indexOf(begin), text.indexOf(end));
    for (String line : part.lines().filter(l -> l.startsWith("| ")).skip(2).toList()) {
      String[] cells = line.split("\\|", -1);
      Set<String> metrics = ids.computeIfAbsent(name(cells[1]), s -> new TreeSet<>());
      Arrays.stream(cells[2].split(",", -1)).map(MetricIdsTest::name).forEach(metrics::add);
    }
    return ids;
  }

  private static String name(String cell) {
    return cell.replace("`", "").strip();
  }

  private static Map<String, Set<String>> ids() throws IOException {
    return listed("<!-- metric ids: begin -->", "<!-- metric ids: end -->");
  }

  @Test
  void everyFigureOfTheMeasuredTableHasAListedId() throws IOException {
    Map<String, Set<String>> measured =
        listed("<!-- measured: begin -->", "<!-- measured: end -->");
    assertThat(measured).hasSizeGreaterThan(10);
    for (Map.Entry<String, Set<String>> suite : measured.entrySet()) {
      suite.getValue().remove("speed");
      assertThat(ids().get(suite.getKey())).as(suite.getKey()).containsAll(suite.getValue());
    }
  }

  @Test
  void idsThatOthersRelyOnAreListed() throws IOException {
    Map<String, Set<String>> ids = ids();
    for (String line : AGREED.lines().toList()) {
      String[] words = line.split(" ", -1);
      assertThat(ids.get(words[0]))
          .as(words[0])
          .contains(Arrays.copyOfRange(words, 1, words.length));
    }
  }
}

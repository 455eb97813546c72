package org.polybius.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture of the network connects the same as the graph formats do. */
class NetworkTest {
  private static final String TEXT =
      "Iran and Russia condemned Israel and France on Monday. Egypt met Qatar in Doha on Monday."
          + " Rebels killed five miners in Lyon on Sunday, Turkey said.";

  @TempDir Path folder;

  private Visit visit;

  @BeforeEach
  void open() {
    visit =
        Visit.of(
            folder.resolve("ledger.db"),
            List.of(Visit.reading("r1", "2023-12-05", "Gazette", TEXT)));
  }

  @AfterEach
  void close() {
    visit.close();
  }

  private Set<String> drawn() {
    JsonNode network = visit.json("/api/network");
    Map<String, String> names = new HashMap<>();
    network.get("nodes").forEach(n -> names.put(n.get("id").asText(), n.get("name").asText()));
    Set<String> drawn = new TreeSet<>();
    for (JsonNode edge : network.get("edges")) {
      if (edge.get("matter").asText().equals("incidents")) {
        drawn.add(names.get(edge.get("from").asText()) + "," + names.get(edge.get("to").asText()));
      }
    }
    return drawn;
  }

  private Set<String> exported() {
    Document graph = Jsoup.parse(visit.get("/export/graphml").body(), "", Parser.xmlParser());
    Map<String, String> names = new HashMap<>();
    for (Element node : graph.select("node")) {
      names.put(node.attr("id"), node.expectFirst("data[key=node.label]").text());
    }
    Set<String> exported = new TreeSet<>();
    for (Element edge : graph.select("edge")) {
      if (edge.expectFirst("data[key=edge.kind]").text().equals("event")) {
        exported.add(names.get(edge.attr("source")) + "," + names.get(edge.attr("target")));
      }
    }
    return exported;
  }

  @Test
  void connectsEachWhoActsWithEachToWhom() {
    assertThat(drawn())
        .contains("Iran,Israel", "Iran,France", "Russia,Israel", "Russia,France", "Egypt,Qatar")
        .doesNotContain("Iran,Russia", "Israel,Iran");
  }

  @Test
  void drawsWhatIsExportedButThoseWithoutANameAndSaysHowMany() {
    Set<String> nameless = new TreeSet<>(exported());
    assertThat(nameless).containsAll(drawn());
    nameless.removeAll(drawn());

    assertThat(nameless).isNotEmpty().allMatch(pair -> pair.matches(".*miners.*"));
    assertThat(visit.json("/api/network").get("nameless").asInt()).isEqualTo(nameless.size());
    assertThat(visit.page("/network").text()).contains(nameless.size() + " pair");
  }
}

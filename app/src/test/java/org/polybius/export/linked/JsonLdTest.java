package org.polybius.export.linked;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polybius.cli.Exported;
import org.polybius.contract.Json;
import org.polybius.export.data.Iris;
import org.polybius.export.data.Material;
import org.polybius.model.Field;
import org.polybius.model.Report;
import org.polybius.model.Span;
import org.polybius.reconcile.Item;

class JsonLdTest {
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String ASTRAL =
      "{\"id\":\"a1\",\"published\":\"2023-12-04\",\"outlet\":\"\\ud83d\\udcf0 Gazette\","
          + "\"title\":\"\\ud83d\\ude80\\ud83d\\ude80 Rebels freed five miners\",\"text\":\""
          + "\\ud83d\\ude80 Rebels freed five miners in Alderburg on Monday \\ud835\\udd4f, the"
          + " governor said. \\ud83d\\udc69\\u200d\\ud83d\\ude80 The army killed seven rebels in"
          + " Alderburg on Tuesday \\ud83d\\udd25\\ud83d\\udd25, officials said.\"}\n";

  private record Triple(String predicate, String object) {}

  private static List<Triple> triples(Path ledger) throws Exception {
    List<Triple> triples = new ArrayList<>();
    JsonLd.toRdf(JsonDocument.of(new StringReader(Exported.text(ledger, "jsonld", ""))))
        .provide(
            (subject, predicate, object, datatype, language, direction, graph) -> {
              triples.add(new Triple(predicate, object));
              return null;
            });
    return triples;
  }

  private static long count(List<Triple> triples, String predicate, String object) {
    return triples.stream().filter(new Triple(predicate, object)::equals).count();
  }

  @Test
  @Tag("slow")
  void readAsRdfEveryClaimIsDerivedFromItsReportAndHasItsAnnotation() throws Exception {
    Path examples = Exported.examples();
    Material all = Exported.all(examples);
    long claims = all.claims().count();
    List<Triple> triples = triples(examples);
    assertThat(count(triples, TYPE, "https://schema.org/Claim")).isEqualTo(claims);
    assertThat(count(triples, TYPE, "http://www.w3.org/ns/oa#Annotation")).isEqualTo(claims);
    assertThat(
            triples.stream()
                .filter(t -> t.predicate().equals("http://www.w3.org/ns/prov#wasDerivedFrom")))
        .hasSize((int) claims);
    assertThat(count(triples, TYPE, "https://schema.org/NewsArticle"))
        .isEqualTo(all.claims().map(i -> i.account().report()).distinct().count());
  }

  private static List<JsonNode> nodes(Path ledger, String type) {
    List<JsonNode> nodes = new ArrayList<>();
    Json.parse(Exported.text(ledger, "jsonld", ""))
        .path("@graph")
        .forEach(
            node -> {
              if (node.path("type").asText().equals(type)) {
                nodes.add(node);
              }
            });
    return nodes;
  }

  /** What stands between two code points, by another way than the writer goes. */
  private static String between(String text, int start, int end) {
    int[] points = text.codePoints().skip(start).limit(end - start).toArray();
    return new String(points, 0, points.length);
  }

  private static void assertRoundTrip(Path ledger) {
    Material all = Exported.all(ledger);
    List<JsonNode> annotations = nodes(ledger, "Annotation");
    List<Item> claims = all.claims().toList();
    assertThat(annotations).hasSize(claims.size());
    for (int i = 0; i < claims.size(); i++) {
      Item item = claims.get(i);
      Report report = all.reading(item.account().report()).orElseThrow().report();
      assertThat(annotations.get(i).path("body").asText())
          .isEqualTo(Iris.claim(report.id(), item.id().claim()));
      List<Span> spans = item.claim() == null ? List.of() : item.claim().head().evidence().spans();
      for (int s = 0; s < spans.size(); s++) {
        assertFound(spans.get(s), report, annotations.get(i).path("target").path(s));
      }
    }
  }

  private static void assertFound(Span span, Report report, JsonNode target) {
    String text =
        span.field() == Field.TITLE ? Objects.requireNonNull(report.title()) : report.text();
    JsonNode position = target.path("selector").path(0);
    JsonNode quote = target.path("selector").path(1);
    String words = span.in(text);
    assertThat(between(text, position.path("start").asInt(), position.path("end").asInt()))
        .isEqualTo(words);
    assertThat(quote.path("exact").asText()).isEqualTo(words);
    String around = quote.path("prefix").asText() + words + quote.path("suffix").asText();
    assertThat(text.indexOf(around) + quote.path("prefix").asText().length())
        .isEqualTo(span.start());
  }

  @Test
  @Tag("slow")
  void positionsAndQuotationsLeadBackToTheWords() {
    assertRoundTrip(Exported.examples());
  }

  @Test
  void positionsCountCodePointsWhereTheTextHasAstralCharacters() {
    Path ledger = Exported.of(ASTRAL);
    assertThat(Exported.all(ledger).claims().count()).isGreaterThan(2);
    assertRoundTrip(ledger);
    JsonNode last = nodes(ledger, "Annotation").get(0);
    assertThat(last.path("target").path(0).path("selector")).hasSize(2);
  }

  @Test
  void aPositionBehindAPairIsOneLessThanItsCodeUnit() {
    CodePoints points = CodePoints.of("a\ud83d\ude80b\ud83d\ude80\ud83dc");
    assertThat(points.before(0)).isZero();
    assertThat(points.before(1)).isEqualTo(1);
    assertThat(points.before(3)).isEqualTo(2);
    assertThat(points.before(4)).isEqualTo(3);
    assertThat(points.before(6)).isEqualTo(4);
    assertThat(points.before(7)).isEqualTo(5);
    assertThat(points.before(8)).isEqualTo(6);
  }
}

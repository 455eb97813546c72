package org.polybius.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polybius.text.Paragraphs;

class EncoderAnnotatorTest {
  private final Annotator annotator = EncoderAnnotator.english();

  private AnnotatedText annotate(String text) {
    return annotator.annotate(text, Paragraphs.of(text, 0));
  }

  private String written(String text) {
    AnnotatedText a = annotate(text);
    return a.sentences() + "\n" + a.tokens() + "\n" + a.names() + "\n" + a.attributions();
  }

  private static List<String> reports() throws Exception {
    Path file =
        Path.of(System.getProperty("polybius.root", "."))
            .resolve("examples/truce-2023/reports.jsonl");
    ObjectMapper mapper = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      JsonNode report = mapper.readTree(line);
      texts.add(report.get("text").asText());
    }
    return texts;
  }

  @Test
  void readsWhoDidWhatToWhom() {
    AnnotatedText a = annotate("The rebels released ten hostages on Friday, Qatar's envoy said.");
    Token released = a.tokens().get(2);
    assertThat(released.lemma()).isEqualTo("release");
    assertThat(a.child(released, "nsubj").orElseThrow().text()).isEqualTo("rebels");
    assertThat(a.child(released, "obj").orElseThrow().text()).isEqualTo("hostages");
    assertThat(a.head(released).orElseThrow().lemma()).isEqualTo("say");
    assertThat(a.names()).extracting(n -> n.span().in(a.text())).containsExactly("Qatar");
    assertThat(a.attributions())
        .extracting(AttributionSpan::part)
        .contains(AttributionSpan.Part.CUE, AttributionSpan.Part.SOURCE);
  }

  @Test
  void givesEveryReportTheSameAloneInCompanyAndInThreads() throws Exception {
    List<String> texts = reports().subList(0, 60);
    List<String> alone = texts.stream().map(this::written).toList();
    List<String> reversed = new ArrayList<>(texts);
    Collections.reverse(reversed);
    List<String> inCompany = new ArrayList<>(reversed.stream().map(this::written).toList());
    Collections.reverse(inCompany);
    assertThat(inCompany).isEqualTo(alone);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> jobs = new ArrayList<>();
      texts.forEach(t -> jobs.add(() -> written(t)));
      List<String> threaded = new ArrayList<>();
      for (Future<String> future : pool.invokeAll(jobs)) {
        threaded.add(future.get());
      }
      assertThat(threaded).isEqualTo(alone);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void pointsIntoTheTextEverywhere() throws Exception {
    for (String text : reports()) {
      AnnotatedText a = annotate(text);
      for (Token token : a.tokens()) {
        assertThat(token.text()).isEqualTo(text.substring(token.start(), token.end()));
      }
      for (Sentence sentence : a.sentences()) {
        assertThat(a.tokens(sentence)).filteredOn(t -> t.head() < 0).hasSize(1);
        assertThat(a.tokens(sentence))
            .allMatch(t -> (t.head() < 0) == t.rel().equals("root"))
            .allMatch(t -> a.dominates(a.token(sentence.root()), t));
      }
      String letters = text.replaceAll("\\s", "");
      StringBuilder tokens = new StringBuilder();
      a.tokens().forEach(t -> tokens.append(t.text()));
      assertThat(tokens.toString()).isEqualTo(letters);
    }
  }

  static List<String> awkwardTexts() {
    return List.of(
        "",
        " \n\t ",
        ".",
        "\u0000\u0001\u0007",
        "\ud83d\ude00\ud83d\ude00 \ud83d\udc68\u200d\ud83d\udc69",
        "\ud800 lone \udc00 halves",
        "\u200b\ufeff\u2060",
        "a\u0301\u0301\u0301\u0301 \u0301",
        "أعلنت وزارة الخارجية أن المحادثات ستستمر. وقال المتحدث إن الوفد سيصل غدا.",
        "外交部表示会谈将继续。代表团明天抵达。",
        "\"".repeat(300),
        "Mr. ".repeat(200),
        "1,1".repeat(1_000),
        "a.b".repeat(1_000),
        "word ".repeat(1_000),
        "don't".repeat(1_000),
        "x-".repeat(500));
  }

  @ParameterizedTest
  @MethodSource("awkwardTexts")
  void survives(String text) {
    AnnotatedText a = annotate(text);
    assertThat(a.tokens()).allMatch(t -> t.text().equals(t.span().in(text)));
  }

  @Test
  void survivesAMegabyteOfOneCharacter() {
    for (String character : List.of("a", "7", ".", " ", "\u0301", "-", "'")) {
      String text = character.repeat(1_000_000);
      assertThatCode(() -> annotate(text)).as("of '%s'", character).doesNotThrowAnyException();
    }
  }

  @Test
  void annotatesOnlyTheParagraphsGiven() {
    String text = "HEADER LINE\n\nThe talks began.\n\nFOOTER";
    Paragraphs body = new Paragraphs(Paragraphs.of(text, 0).spans().subList(1, 2));
    AnnotatedText a = annotator.annotate(text, body);
    assertThat(a.sentences()).hasSize(1);
    assertThat(a.sentences().get(0).span().in(text)).isEqualTo("The talks began.");
  }

  @Test
  void cutsASentenceLongerThanTheEncoderTakesBehindASeparator() {
    String text = "the ".repeat(300) + ", " + "men ".repeat(300) + ".";
    AnnotatedText a = annotate(text);
    assertThat(a.sentences()).hasSize(2);
    assertThat(a.sentences().get(0).span().in(text)).endsWith(",");
    assertThat(a.tokens()).hasSize(602);
  }

  @Test
  void namesItsModel() {
    assertThat(annotator.modelHash()).matches("[0-9a-f]{64}");
  }
}

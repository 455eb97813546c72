package org.polybius.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the training side's runner said of 300 sentences, each alone in its call. */
class ParityTest {
  private final Language language = Language.english();
  private int decisions;
  private int equal;

  @Test
  void decidesAsTheReferenceRunnerDoes() throws Exception {
    for (JsonNode fixture : fixtures()) {
      compare(fixture);
    }
    assertThat(decisions).isGreaterThan(30_000);
    assertThat(equal / (double) decisions).isGreaterThanOrEqualTo(0.995);
  }

  private void compare(JsonNode fixture) throws Exception {
    List<String> words = strings(fixture.get("tokens"));
    EncoderInput input = EncoderInput.of(words, language.pieces());
    EncoderModel.Parse parse =
        language.model().parse(List.of(input), language.labels().root()).get(0);
    float[][] attribution = language.model().attribution(List.of(input)).get(0);
    Labels labels = language.labels();
    boolean tree = isTree(fixture.get("head"));
    for (int w = 0; w < words.size(); w++) {
      check(fixture, "upos", w, labels.upos().get(parse.upos()[w + 1]).name());
      check(fixture, "xpos", w, labels.xpos().get(parse.xpos()[w + 1]));
      if (tree) {
        check(fixture, "head", w, Integer.toString(parse.heads()[w + 1]));
        check(fixture, "rel", w, labels.relations().get(parse.relations()[w + 1]));
      }
      check(fixture, "ner_argmax", w, labels.names().get(argMax(parse.names()[w])));
      check(fixture, "attr_argmax", w, labels.attribution().get(argMax(attribution[w])));
    }
  }

  /** The reference gives the best heads unrepaired; ours are trees. */
  private static boolean isTree(JsonNode heads) {
    int[] array = new int[heads.size() + 1];
    for (int w = 0; w < heads.size(); w++) {
      array[w + 1] = heads.get(w).asInt();
    }
    return Trees.isTree(array);
  }

  private void check(JsonNode fixture, String field, int word, String ours) {
    decisions++;
    equal += fixture.get(field).get(word).asText().equals(ours) ? 1 : 0;
  }

  private static int argMax(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  private static List<JsonNode> fixtures() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> list = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(ParityTest.class.getResourceAsStream("en/fixtures.jsonl"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        list.add(mapper.readTree(line));
      }
    }
    return list;
  }

  private static List<String> strings(JsonNode array) {
    List<String> list = new ArrayList<>();
    array.forEach(n -> list.add(n.asText()));
    return list;
  }
}

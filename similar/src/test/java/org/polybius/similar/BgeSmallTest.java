package org.polybius.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.polybius.search.Meaning;
import org.polybius.search.Meanings;

/** The model itself, on sentences written for this test. */
class BgeSmallTest {
  private static final List<String> SENTENCES =
      List.of(
          "Rebels freed five miners after talks.",
          "Heavy rain washed away a bridge in the north.",
          "The central bank left interest rates where they were.",
          "Doctors warned that the clinic has no fuel for its generators.");

  private static final BgeSmall MODEL = new BgeSmall(2);

  private static String nearest(String words) {
    float[] question = MODEL.question(words).orElseThrow();
    List<float[]> vectors = MODEL.sentences(SENTENCES);
    int best = 0;
    for (int i = 1; i < vectors.size(); i++) {
      if (product(question, vectors.get(i)) > product(question, vectors.get(best))) {
        best = i;
      }
    }
    return SENTENCES.get(best);
  }

  private static double product(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void isFoundByThePort() {
    List<String> models =
        ServiceLoader.load(Meaning.class).stream()
            .map(found -> found.type().getName())
            .collect(Collectors.toList());

    assertThat(models).containsExactly(BgeSmall.class.getName());
    assertThat(Meanings.installed().model())
        .isEqualTo(MODEL.model())
        .matches("bge-small-en-v1.5-q [0-9a-f]{16}");
  }

  @Test
  void findsWhatMeansTheSameInOtherWords() {
    assertThat(nearest("captives released by insurgents")).isEqualTo(SENTENCES.get(0));
    assertThat(nearest("flood destroys crossing")).isEqualTo(SENTENCES.get(1));
    assertThat(nearest("monetary policy unchanged")).isEqualTo(SENTENCES.get(2));
    assertThat(nearest("hospital short of diesel to make electricity")).isEqualTo(SENTENCES.get(3));
  }

  @Test
  void givesASentenceTheSameVectorInWhateverCompany() {
    float[] alone = MODEL.sentences(List.of(SENTENCES.get(0))).get(0);
    List<float[]> together = MODEL.sentences(SENTENCES);

    assertThat(together).hasSize(4).allMatch(vector -> vector.length == MODEL.dimensions());
    assertThat(together.get(0)).isEqualTo(alone);
    assertThat(together.get(1)).isNotEqualTo(alone);
    assertThat(product(alone, alone)).isCloseTo(1, within(1e-5));
  }

  @Test
  void takesWhateverAReportHolds() {
    String endless = "z".repeat(50_000) + " \uD83D\uDE00";
    String many = "word ".repeat(20_000);
    List<String> hostile =
        List.of("\uD83D\uDE00 1", "a", "\u0000a", "<script>", "\u202eabc", "文字", endless, many);

    assertThat(MODEL.sentences(hostile))
        .hasSize(hostile.size())
        .allSatisfy(vector -> assertThat(product(vector, vector)).isCloseTo(1, within(1e-4)));
  }

  @Test
  void isForEnglish() {
    assertThat(MODEL.understands("en")).isTrue();
    assertThat(MODEL.understands(null)).isTrue();
    assertThat(MODEL.understands("fr")).isFalse();
    assertThat(MODEL.question("الهدنة")).isEmpty();
    assertThat(MODEL.question("перемирие 2023")).isEmpty();
    assertThat(Stream.of("truce", "truce الهدنة").map(MODEL::question))
        .allMatch(v -> v.isPresent());
  }
}

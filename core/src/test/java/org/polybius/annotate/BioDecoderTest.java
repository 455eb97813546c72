package org.polybius.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BioDecoderTest {
  private final BioDecoder decoder =
      new BioDecoder(List.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG"));

  @Test
  void givesANameOneTypeWhereTheBestLabelsDisagree() {
    float[][] scores = {{0, 5, 0, 0, 0}, {0, 0, 4, 0, 5}};
    assertThat(decoder.decode(scores)).containsExactly(new BioDecoder.Chunk("PER", 0, 2));
  }

  @Test
  void neverOpensANameInside() {
    float[][] scores = {{1, 2, 9, 0, 0}, {50, 0, 0, 0, 0}, {1, 0, 0, 0, 9}};
    assertThat(decoder.decode(scores)).containsExactly(new BioDecoder.Chunk("PER", 0, 1));
  }

  @Test
  void keepsNamesThatTouchApart() {
    float[][] scores = {{0, 5, 0, 0, 0}, {0, 5, 1, 0, 0}, {0, 0, 0, 0, 0}};
    assertThat(decoder.decode(scores))
        .containsExactly(new BioDecoder.Chunk("PER", 0, 1), new BioDecoder.Chunk("PER", 1, 2));
  }

  @Test
  void findsNothingInNothing() {
    assertThat(decoder.decode(new float[0][])).isEmpty();
  }
}

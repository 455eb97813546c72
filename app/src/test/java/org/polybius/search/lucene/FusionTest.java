package org.polybius.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polybius.search.Found;
import org.polybius.search.lucene.Fusion.Near;
import org.polybius.search.lucene.Fusion.Ranked;

class FusionTest {
  /** 30: 1/63 + 1/61, 20: 1/62 + 1/63, 10: 1/61, 40: 1/62, as worked out by hand. */
  @Test
  void addsWhatThePlacesInBothListsGive() {
    List<Ranked> fused =
        Fusion.of(
            List.of(10, 20, 30), List.of(new Near(30, 0.9), new Near(40, 0.8), new Near(20, 0.7)));

    assertThat(fused)
        .containsExactly(
            new Ranked(30, new Found(3, 1, 0.9)),
            new Ranked(20, new Found(2, 3, 0.7)),
            new Ranked(10, new Found(1, null, null)),
            new Ranked(40, new Found(null, 2, 0.8)));
    assertThat(fused)
        .extracting(Ranked::score)
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : Double.compare(a, b))
        .containsExactly(0.032266, 0.032002, 0.016393, 0.016129);
  }

  @Test
  void leavesWhatIsAsGoodAsEachOtherInTheOrderOfTheIndex() {
    List<Ranked> fused =
        Fusion.of(List.of(9, 4), List.of(new Near(4, 0.5), new Near(9, 0.4), new Near(1, 0.3)));

    assertThat(fused).extracting(Ranked::document).containsExactly(4, 9, 1);
    assertThat(fused.get(0).score()).isCloseTo(fused.get(1).score(), within(1e-12));
  }

  @Test
  void takesAListThatIsEmpty() {
    assertThat(Fusion.of(List.of(), List.of())).isEmpty();
    assertThat(Fusion.of(List.of(2), List.of())).extracting(Ranked::document).containsExactly(2);
    assertThat(Fusion.of(List.of(), List.of(new Near(3, -1)))).hasSize(1);
  }

  @Test
  void refusesAHitThatNothingFound() {
    assertThatThrownBy(() -> new Found(null, null, null)).hasMessageContaining("nothing");
    assertThatThrownBy(() -> new Found(0, null, null)).hasMessageContaining("first");
    assertThatThrownBy(() -> new Found(1, 1, null)).hasMessageContaining("together");
  }
}

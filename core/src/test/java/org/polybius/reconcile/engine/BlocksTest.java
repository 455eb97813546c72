package org.polybius.reconcile.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polybius.reconcile.Crowd;

class BlocksTest {
  private static final String CROWD = Crowd.counted(2, "qatar");
  private static final String FEW = Crowd.few(CROWD, "qatar november");
  private static final String MANY = Crowd.many(CROWD, "qatar day 27");
  private static final String LIMITED = Crowd.limited(2, "doha");

  @Test
  void aKeyIsCrowdedAboveTheNumberThatItAllows() {
    assertThat(Blocks.isCrowded(CROWD, 2)).isFalse();
    assertThat(Blocks.isCrowded(CROWD, 3)).isTrue();
    assertThat(Blocks.isCrowded(LIMITED, 3)).isTrue();
    assertThat(Blocks.isCrowded(FEW, 3)).isFalse();
    assertThat(Blocks.isCrowded("a plain key", 1_000_000)).isFalse();
  }

  @Test
  void narrowerKeysHoldOnceAKeyIsCrowdedAndNothingMeetsUnderACountedOne() {
    assertThat(Blocks.holds(FEW, Set.of())).isTrue();
    assertThat(Blocks.holds(MANY, Set.of())).isFalse();
    assertThat(Blocks.holds(FEW, Set.of(CROWD))).isFalse();
    assertThat(Blocks.holds(MANY, Set.of(CROWD))).isTrue();
    assertThat(Blocks.holds(LIMITED, Set.of(LIMITED))).isFalse();
    assertThat(Blocks.holds(CROWD, Set.of())).isFalse();
    assertThat(Blocks.holds("a plain key", Set.of(CROWD))).isTrue();
  }
}

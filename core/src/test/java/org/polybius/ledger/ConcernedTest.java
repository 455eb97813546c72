package org.polybius.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polybius.model.Decision;
import org.polybius.model.Decision.Action;
import org.polybius.model.Decision.Anchor;
import org.polybius.model.Decision.Merge;
import org.polybius.model.Decision.Reject;
import org.polybius.model.Decision.Undo;

class ConcernedTest {
  private final Decision merge =
      decision("d1", new Merge("stories", Anchor.report("r1"), Anchor.report("r2")));

  @Test
  void isWhatTheDecisionNames() {
    assertThat(Concerned.reports(merge, List.of())).containsExactly("r1", "r2");
    assertThat(Concerned.reports(decision("d2", new Reject(Anchor.report("r3"))), List.of()))
        .containsExactly("r3");
  }

  @Test
  void isWhatTheUndoneDecisionNamesThroughAnyNumberOfUndoings() {
    Decision undo = decision("d2", new Undo("d1"));
    Decision again = decision("d3", new Undo("d2"));
    assertThat(Concerned.reports(again, List.of(merge, undo))).containsExactly("r1", "r2");
  }

  @Test
  void isNothingWhenAnUndoingLeadsNowhere() {
    Decision itself = decision("d2", new Undo("d2"));
    assertThat(Concerned.reports(itself, List.of(merge, itself))).isEmpty();
    assertThat(Concerned.reports(decision("d4", new Undo("d9")), List.of(merge))).isEmpty();
  }

  private static Decision decision(String id, Action action) {
    return new Decision(id, "An analyst", "2023-12-12T08:00:00Z", "as I said", action);
  }
}

package org.polybius.evaluation.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.Inputs;
import org.polybius.evaluation.situation.Expected.Tally;
import org.polybius.model.Report;

class SituationScorerTest {
  private static Tally tally(String fate, Long low, @Nullable Long high, boolean about) {
    return new Tally(
        "k",
        "STOCK",
        fate,
        "2031-05-02",
        "2031-05-02",
        Set.of("PER"),
        Set.of(Tally.ALL),
        low,
        low,
        high,
        about);
  }

  private static final List<Tally> GOLD =
      List.of(tally("KILLED", 3L, 5L, false), tally("HELD", 100L, null, true));

  @Test
  void numbersMustAgreeAboutOnesWithinATenth() {
    List<Tally> found = List.of(tally("KILLED", 3L, 4L, false), tally("HELD", 95L, null, false));
    assertThat(SituationScorer.tallies(GOLD, found).right()).isEqualTo(new Counts(1, 2, 2));
    assertThat(SituationScorer.tallies(GOLD, found).found()).isEqualTo(new Counts(2, 2, 2));
    assertThat(
            SituationScorer.tallies(GOLD, List.of(tally("HELD", 95L, 105L, false))).right().right())
        .isZero();
  }

  @Test
  void goldAgainstItselfIsOneAndNothingIsZero() {
    assertThat(SituationScorer.tallies(GOLD, GOLD).right().f1()).isEqualTo(1);
    assertThat(SituationScorer.tallies(GOLD, List.of()).right().f1()).isZero();
    Set<String> facts = Set.of("A party X", "A kind TRUCE");
    assertThat(SituationScorer.facts(facts, facts).f1()).isEqualTo(1);
    assertThat(SituationScorer.facts(facts, Set.of()).f1()).isZero();
  }

  @Test
  void everyFactOfAnAgreementCounts(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("expected.json"),
            """
            {"tallies": [{"fate": "HELD", "to": "2031-05-02", "nationality": [], "low": 7}],
             "agreements": [{"id": "A", "parties": ["X", "Y"], "kinds": ["TRUCE"], "from": null,
               "to": "2031-06", "stages": [{"stage": "AGREED", "date": "2031-05"}]}],
             "copies": [{"reports": ["r1", "r2"]}]}
            """);
    Expected expected = Expected.read(file);
    assertThat(expected.facts())
        .containsExactlyInAnyOrder(
            "A party X", "A party Y", "A kind TRUCE", "A to 2031-06", "A AGREED 2031-05");
    assertThat(expected.tallies())
        .containsExactly(
            new Tally(
                "",
                "",
                "HELD",
                "",
                "2031-05-02",
                Set.of(),
                Set.of(Tally.ALL),
                7L,
                null,
                null,
                false));
    assertThat(expected.copies()).containsExactly(Set.of("r1", "r2"));
  }

  @Test
  void reportsThatShareHalfTheirWordsAreOneGroup() {
    String words = "the two envoys met at noon in the old town hall ";
    List<Report> reports =
        List.of(
            Inputs.report("a", null, null, words + "on Monday"),
            Inputs.report("b", null, null, words + "and left without a word"),
            Inputs.report("c", null, null, "it rained all day long in the hills"));
    assertThat(NewestReport.copies(reports)).containsExactly(Set.of("a", "b"));
  }
}

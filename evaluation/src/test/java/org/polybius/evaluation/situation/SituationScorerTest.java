package org.polybius.evaluation.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  }

  private static Tally since(String day) {
    return new Tally(
        "displaced.all",
        "CUMULATIVE",
        "DISPLACED",
        "2031-05-02",
        day,
        Set.of(),
        Set.of(Tally.ALL),
        900L,
        900L,
        900L,
        false);
  }

  @Test
  void aRunningTotalHoldsAsOfItsLastDayWhateverItsKey() {
    List<Tally> wanted = List.of(since("2031-05-20"));
    assertThat(SituationScorer.tallies(wanted, List.of(since("2031-05-20"))).right().right())
        .isEqualTo(1);
    assertThat(SituationScorer.tallies(wanted, List.of(since("2031-05-09"))).right().right())
        .isZero();
  }

  @Test
  void notesBesideTheNumbersOfADayAreNoDeliveries(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("expected.json"),
            """
            {"agreements": [{"id": "A", "fulfilment": [{"day": "2031-05-03",
              "sailors": {"released": 4, "note": "by sea"},
              "released": {"PER": 3, "who": "the navy"}}]}],
             "channels": [{"id": "c", "parties": ["X", "Y"]}]}
            """);
    Expected expected = Expected.read(file, new ArrayList<>());
    assertThat(expected.accords().get(0).facts())
        .extracting(Object::toString)
        .containsExactlyInAnyOrder("FULFILMENT 2031-05-03 4", "FULFILMENT 2031-05-03 3");
    assertThat(expected.channels().get(0).polarity()).isEqualTo("EXISTS");
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
    List<String> broken = new ArrayList<>();
    Expected expected = Expected.read(file, broken);
    assertThat(broken).isEmpty();
    assertThat(expected.accords().get(0).facts())
        .extracting(Object::toString)
        .containsExactlyInAnyOrder("PARTY X", "PARTY Y", "TO 2031-06", "STAGE AGREED 2031-05");
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
  void whatIsNotWholeIsCountedAndTheRestIsRead(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("expected.json"),
            """
            {"tallies": [{"fate": "HELD"}, {"fate": "HELD", "to": "2031-05-02", "low": 7}],
             "agreements": "none", "copies": [{"reports": ["r1"]}], "channels": [{}]}
            """);
    List<String> broken = new ArrayList<>();
    assertThat(Expected.read(file, broken).tallies()).hasSize(1);
    assertThat(broken)
        .containsExactly(
            "expected.json: tallies 1 is not whole",
            "expected.json: agreements is no list",
            "expected.json: copies 1 is not whole",
            "expected.json: channels 1 is not whole");
  }

  @Test
  void eachTallyAndEachPairOfCopiesHasItsOwnOutcome() {
    Map<String, Counts> byKey = SituationScorer.tallies(GOLD, List.of(GOLD.get(0))).byKey();
    // Both tallies of the gold have the key "k".
    assertThat(byKey).containsExactly(Map.entry("k", new Counts(1, 2, 2)));
    CopyScorer copies =
        new CopyScorer(List.of(Set.of("a", "b", "c")), List.of(Set.of("a", "b"), Set.of("c", "d")));
    assertThat(copies.byPair())
        .containsOnly(
            Map.entry("a+b", new Counts(1, 1, 1)),
            Map.entry("a+c", new Counts(0, 0, 1)),
            Map.entry("b+c", new Counts(0, 0, 1)),
            Map.entry("c+d", new Counts(0, 1, 0)));
    assertThat(copies.errors()).hasSize(3).allMatch(e -> e.contains("expected"));
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

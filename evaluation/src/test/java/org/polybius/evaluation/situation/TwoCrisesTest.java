package org.polybius.evaluation.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polybius.contract.AccountJson;
import org.polybius.model.Account;
import org.polybius.model.Fate;
import org.polybius.model.Reading;
import org.polybius.pipeline.English;
import org.polybius.pipeline.Pipeline;
import org.polybius.read.Limits;
import org.polybius.read.ReadResult;
import org.polybius.read.ReportFiles;
import org.polybius.reconcile.tally.Tally;

/** An earthquake and an exchange of prisoners in one stream, written by us. */
@Tag("slow")
class TwoCrisesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("polybius.root", ".."))
          .resolve("evaluation/src/test/resources/org/polybius/evaluation/situation/two-crises");

  private static List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    Pipeline pipeline = English.pipeline();
    new ReportFiles(Limits.DEFAULT)
        .read(
            FOLDER.resolve("reports.jsonl"),
            result -> {
              if (result instanceof ReadResult.Success success) {
                readings.add(pipeline.read(success.report()));
              }
            });
    return readings;
  }

  @Test
  void mostTalliesOfBothComeOutRight() throws IOException {
    Expected expected = Expected.read(FOLDER.resolve("expected.json"), new ArrayList<>());
    SituationScorer.Tallies scored =
        SituationScorer.tallies(expected.tallies(), FoundTallies.of(readings()));
    assertThat(scored.found().right()).as("found").isGreaterThanOrEqualTo(33);
    assertThat(scored.right().right())
        .as(() -> String.join("\n", scored.errors()))
        .isGreaterThanOrEqualTo(30);
  }

  @Test
  void noTallyRestsOnReportsOfBoth() {
    List<Account> accounts = readings().stream().map(AccountJson::of).toList();
    List<Tally> dead =
        FoundTallies.book(accounts).stream().filter(t -> t.fate() == Fate.KILLED).toList();
    assertThat(dead).hasSizeGreaterThan(2);
    for (Tally tally : dead) {
      boolean war = tally.reports().contains("p02");
      boolean quake = tally.reports().stream().anyMatch(r -> r.equals("q01") || r.equals("q02"));
      assertThat(war && quake).as(tally.key()).isFalse();
    }
  }
}

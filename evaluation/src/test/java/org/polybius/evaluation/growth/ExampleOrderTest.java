package org.polybius.evaluation.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polybius.ledger.InMemoryLedger;
import org.polybius.ledger.Ledger;
import org.polybius.model.Decision.Anchor;
import org.polybius.model.Decision.Reject;
import org.polybius.model.Reading;
import org.polybius.pipeline.English;
import org.polybius.pipeline.Pipeline;
import org.polybius.read.Limits;
import org.polybius.read.ReadResult;
import org.polybius.read.ReportFiles;

/** The order of the reports that come with the program does not matter either. */
@Tag("slow")
class ExampleOrderTest {
  private static final Path REPORTS =
      Path.of(System.getProperty("polybius.root", ".."), "examples/truce-2023/reports.jsonl");

  private static final List<Reading> READINGS = new ArrayList<>();

  @BeforeAll
  static void readAll() {
    Pipeline pipeline = English.pipeline();
    new ReportFiles(Limits.DEFAULT)
        .read(
            REPORTS,
            result -> {
              if (result instanceof ReadResult.Success success) {
                READINGS.add(pipeline.read(success.report()));
              }
            });
  }

  @Test
  void doesNotMatter() {
    Map<String, List<String>> expected = new Arrival(new Random(0)).atOnce(READINGS, List.of());
    for (long seed = 1; seed <= 3; seed++) {
      Arrival arrival = new Arrival(new Random(seed));
      Ledger ledger = new InMemoryLedger();
      arrival.of(READINGS, List.of(), ledger);
      assertThat(arrival.things(ledger)).isEqualTo(expected);
    }
  }

  @Test
  void reportsTakenAwayLeaveWhatWouldHaveBeenWithoutThem() {
    Arrival arrival = new Arrival(new Random(9));
    Ledger ledger = new InMemoryLedger();
    arrival.of(READINGS, List.of(), ledger);
    List<Reading> rest = new ArrayList<>(READINGS);
    for (int i = 0; i < 5; i++) {
      Reading gone = rest.remove(i * 30);
      arrival.decide(ledger, new Reject(Anchor.report(gone.report().id())));
    }
    assertThat(arrival.things(ledger)).isEqualTo(arrival.atOnce(rest, List.of()));
  }
}

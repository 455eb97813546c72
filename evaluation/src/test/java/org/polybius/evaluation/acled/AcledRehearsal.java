package org.polybius.evaluation.acled;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polybius.evaluation.Rehearsal;
import org.polybius.evaluation.Suite;

/** Four notes: three, three, none and seven dead; three in one country, one in another. */
public record AcledRehearsal(List<AcledRow> rows) implements Rehearsal {

  /** Reads a sample. */
  public static Rehearsal of(Path folder) throws IOException {
    return new AcledRehearsal(AcledRow.in(folder, new ArrayList<>()));
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public Suite.Measurement score(int[] answers) {
    List<AcledSuite.Result> results = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      AcledRow answer = answers[i] == NOTHING ? null : rows.get(answers[i]);
      results.add(
          answer == null
              ? new AcledSuite.Result(rows.get(i), 0, null, Told.NOTHING)
              : new AcledSuite.Result(
                  rows.get(i), answer.fatalities(), answer.country(), answer.told()));
    }
    return new AcledSuite().figures(results, List.of());
  }

  @Override
  public Map<String, Double> chance() {
    return Map.of(
        // Three rows are violence, one is a protest, as their countries go.
        "event-type-accuracy", 10 / 16.0,
        // Each row has an actor and a location of its own.
        "actors-f1", 1 / 4.0,
        "location-accuracy", 1 / 4.0,
        // Each row gets each number with one in four: (2 · 2 + 1 + 1) / 16, three rows in a
        // country.
        "fatalities-exact", 6 / 16.0,
        "country-accuracy", 10 / 16.0,
        // The rows with three dead are right with 2 / 4, that with seven with 1 / 4.
        "fatalities-exact-positive", (2 / 4.0 + 2 / 4.0 + 1 / 4.0) / 3,
        "false-deaths", 3 / 4.0,
        // Sums of differences of the rows: 7, 7, 13 and 15.
        "fatalities-mae", 42 / 16.0);
  }

  @Override
  public Map<String, Double> ofNothing() {
    // A note without deaths is right when none is found; the others have 3, 3 and 7.
    return Map.of("fatalities-exact", 1 / 4.0, "fatalities-mae", 13 / 4.0);
  }
}

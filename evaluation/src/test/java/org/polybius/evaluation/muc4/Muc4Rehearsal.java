package org.polybius.evaluation.muc4;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polybius.evaluation.Rehearsal;
import org.polybius.evaluation.Suite;

/**
 * Three reports: two bombings and a kidnapping, the same organisation, other victims and numbers.
 */
public record Muc4Rehearsal(List<Muc4Suite.Case> reports) implements Rehearsal {

  /** Reads a sample. */
  public static Rehearsal of(Path folder) throws IOException {
    return new Muc4Rehearsal(Muc4Suite.reports(folder, new ArrayList<>()));
  }

  @Override
  public int size() {
    return reports.size();
  }

  @Override
  public Suite.Measurement score(int[] answers) {
    List<Muc4Suite.Case> cases = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      Muc4Suite.Case c = reports.get(i);
      Answer got = answers[i] == NOTHING ? Answer.NONE : reports.get(answers[i]).gold();
      cases.add(new Muc4Suite.Case(c.id(), c.text(), c.gold(), got));
    }
    return new Muc4Suite().figures(cases, List.of());
  }

  @Override
  public Map<String, Double> chance() {
    return Map.of(
        // The organisation is right in any order, a victim with one in three.
        "roles-f1", (3 + 1) / 6.0,
        "incident-type-f1", (2 * 2 + 1) / 9.0,
        "numbers-f1", 1 / 3.0,
        // Two of the three numbers are of several.
        "numbers2-f1", 1 / 3.0,
        "confidence-accuracy", (2 * 2 + 1) / 9.0);
  }
}

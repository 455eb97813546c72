package org.polybius.evaluation.plovergsr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polybius.evaluation.GoldFiles;
import org.polybius.evaluation.Rehearsal;
import org.polybius.evaluation.Suite;

/** Three sentences, two of them consultations, each with other countries. */
public record PloverGsrRehearsal(List<GoldRecord> records) implements Rehearsal {

  /** Reads a sample. */
  public static Rehearsal of(Path folder) throws IOException {
    List<GoldRecord> all = new ArrayList<>();
    for (Path file : GoldFiles.below(folder, ".jsonl")) {
      all.addAll(new GoldFile().read(file));
    }
    return new PloverGsrRehearsal(all);
  }

  @Override
  public int size() {
    return records.size();
  }

  @Override
  public Suite.Measurement score(int[] answers) {
    List<PloverGsrSuite.Case> cases = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      cases.add(new PloverGsrSuite.Case(records.get(i), predicted(answers[i])));
    }
    return new PloverGsrSuite().figures(cases, List.of());
  }

  private Predicted predicted(int answer) {
    if (answer == NOTHING) {
      return new Predicted(Set.of(), Set.of(), Set.of());
    }
    GoldRecord gold = records.get(answer);
    return new Predicted(gold.categories(), gold.dyads(), gold.countries());
  }

  @Override
  public Map<String, Double> chance() {
    return Map.of("category-f1", (2 * 2 + 1) / 9.0, "dyad-f1", 1 / 3.0, "countries-f1", 1 / 3.0);
  }
}

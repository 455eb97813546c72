package org.polybius.evaluation.plv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polybius.evaluation.GoldFiles;
import org.polybius.evaluation.Rehearsal;
import org.polybius.evaluation.Suite;

/** Three pairs, two of them with one root. */
public record PlvRehearsal(List<Pair> pairs) implements Rehearsal {

  /** Reads a sample. */
  public static Rehearsal of(Path folder) throws IOException {
    List<Pair> all = new ArrayList<>();
    for (Path file : GoldFiles.below(folder, ".tsv")) {
      all.addAll(new PairFile().read(file));
    }
    return new PlvRehearsal(all);
  }

  @Override
  public int size() {
    return pairs.size();
  }

  @Override
  public Suite.Measurement score(int[] answers) {
    List<PlvSuite.Case> cases = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      String root = answers[i] == NOTHING ? "" : pairs.get(answers[i]).root();
      cases.add(new PlvSuite.Case(pairs.get(i), root, root));
    }
    return new PlvSuite().figures(cases, List.of(), 0);
  }

  @Override
  public Map<String, Double> chance() {
    // The single root stands right with one in three, and all is; else it changes places with one
    // of
    // the pair, whose F1 is then 1/2, its own 0.
    double chance = 1 / 3.0 + 2 / 3.0 * (1 / 2.0 + 0) / 2;
    return Map.of("macro-f1-sentence", chance, "macro-f1-pair", chance);
  }
}

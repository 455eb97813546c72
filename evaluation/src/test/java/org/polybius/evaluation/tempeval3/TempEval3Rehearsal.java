package org.polybius.evaluation.tempeval3;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polybius.evaluation.Rehearsal;
import org.polybius.evaluation.Suite;

/** Three documents with a time each, two of them at one place with other values. */
public record TempEval3Rehearsal(List<TimeMlDocument> documents) implements Rehearsal {

  /** Reads a sample. */
  public static Rehearsal of(Path folder) throws IOException {
    return new TempEval3Rehearsal(TempEval3Suite.documents(folder, new ArrayList<>()));
  }

  @Override
  public int size() {
    return documents.size();
  }

  @Override
  public Suite.Measurement score(int[] answers) {
    List<TempEval3Suite.Matching> cases = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      List<Timex3> system = answers[i] == NOTHING ? List.of() : documents.get(answers[i]).gold();
      cases.add(TempEval3Suite.matching(documents.get(i), system));
    }
    return new TempEval3Suite().figures(cases, List.of(), 0);
  }

  @Override
  public Map<String, Double> chance() {
    double place = (2 * 2 + 1) / 9.0;
    return Map.of("strict-f1", place, "relaxed-f1", place, "type-f1", place, "value-f1", 1 / 3.0);
  }
}

package org.polybius.evaluation.cameoclass;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polybius.evaluation.Rehearsal;
import org.polybius.evaluation.Suite;

/** Five sentences, one of each class. */
public record CameoClassRehearsal(List<CameoClassSuite.Sentence> sentences) implements Rehearsal {

  /** Reads a sample. */
  public static Rehearsal of(Path folder) throws IOException {
    return new CameoClassRehearsal(CameoClassSuite.sentences(folder, new ArrayList<>()));
  }

  @Override
  public int size() {
    return sentences.size();
  }

  @Override
  public Suite.Measurement score(int[] answers) {
    List<CameoClassSuite.Case> cases = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      int got = answers[i] == NOTHING ? NOTHING : sentences.get(answers[i]).gold();
      cases.add(new CameoClassSuite.Case(sentences.get(i), got));
    }
    return new CameoClassSuite().figures(cases, List.of());
  }

  @Override
  public Map<String, Double> chance() {
    // A class is right as a whole or not at all, with one in five.
    return Map.of("macro-f1", 1 / 5.0);
  }
}

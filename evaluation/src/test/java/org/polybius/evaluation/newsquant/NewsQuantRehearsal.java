package org.polybius.evaluation.newsquant;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polybius.evaluation.Rehearsal;
import org.polybius.evaluation.Suite;

/** Two sentences with the same number, one of them as a bound, and one without any. */
public record NewsQuantRehearsal(List<NewsQuantSuite.Sentence> sentences) implements Rehearsal {

  /** Reads a sample. */
  public static Rehearsal of(Path folder) throws IOException {
    return new NewsQuantRehearsal(NewsQuantSuite.sentences(folder, new ArrayList<>()));
  }

  @Override
  public int size() {
    return sentences.size();
  }

  @Override
  public Suite.Measurement score(int[] answers) {
    List<NewsQuantSuite.Sentence> cases = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      NewsQuantSuite.Sentence s = sentences.get(i);
      List<NewsQuantSuite.Item> found =
          answers[i] == NOTHING ? List.of() : sentences.get(answers[i]).gold();
      cases.add(new NewsQuantSuite.Sentence(s.id(), s.text(), s.gold(), found));
    }
    return new NewsQuantSuite().figures(cases, List.of());
  }

  @Override
  public Map<String, Double> chance() {
    return Map.of(
        // Each of the two is right with the number of either, and as a bound with its own only.
        "value-f1", 2 / 3.0,
        "bound-f1", 1 / 3.0,
        "no-quantity-accuracy", 1 / 3.0);
  }

  @Override
  public Map<String, Double> ofNothing() {
    // Finding nothing is right where there is nothing.
    return Map.of("no-quantity-accuracy", 1.0);
  }
}

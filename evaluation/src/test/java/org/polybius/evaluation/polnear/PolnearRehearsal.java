package org.polybius.evaluation.polnear;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polybius.evaluation.Rehearsal;
import org.polybius.evaluation.Suite;

/** Three articles with an attribution each, in other places. */
public record PolnearRehearsal(List<PolnearGold.Document> documents) implements Rehearsal {

  /** Reads a sample. */
  public static Rehearsal of(Path folder) throws IOException {
    return new PolnearRehearsal(PolnearSuite.documents(folder, new ArrayList<>()));
  }

  @Override
  public int size() {
    return documents.size();
  }

  @Override
  public Suite.Measurement score(int[] answers) {
    List<PolnearSuite.Case> cases = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      List<SpanTriple> read =
          answers[i] == NOTHING ? List.of() : documents.get(answers[i]).attributions();
      cases.add(new PolnearSuite.Case(documents.get(i), read));
    }
    return new PolnearSuite().figures(cases, List.of(), 0);
  }

  @Override
  public Map<String, Double> chance() {
    // Each content has four words, and so has what stands in the other articles in its place: each
    // weighs the same.
    Map<String, Double> chance = new HashMap<>();
    // None of them has quote marks.
    for (String form : List.of("", "indirect-")) {
      chance.putAll(chance(form));
    }
    return chance;
  }

  private static Map<String, Double> chance(String form) {
    Map<String, Double> chance = new HashMap<>();
    for (String of :
        List.of("cue-exact", "source-exact", "content-exact", "content-token", "triple")) {
      for (String figure : List.of("-f1", "-precision", "-recall")) {
        if (form.isEmpty() || figure.equals("-f1")) {
          chance.put(form + of + figure, 1 / 3.0);
        }
      }
    }
    return chance;
  }
}

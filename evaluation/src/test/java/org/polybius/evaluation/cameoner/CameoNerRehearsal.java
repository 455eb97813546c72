package org.polybius.evaluation.cameoner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polybius.evaluation.GoldFiles;
import org.polybius.evaluation.Rehearsal;
import org.polybius.evaluation.Suite;
import org.polybius.model.Span;

/** Three sentences that open with the source, each with its target in another place. */
public record CameoNerRehearsal(List<TaggedSentence> sentences) implements Rehearsal {

  /** Reads a sample. */
  public static Rehearsal of(Path folder) throws IOException {
    List<TaggedSentence> all = new ArrayList<>();
    for (Path file : GoldFiles.below(folder, ".txt")) {
      all.addAll(TaggedSentence.read(file, new ArrayList<>()));
    }
    return new CameoNerRehearsal(all);
  }

  @Override
  public int size() {
    return sentences.size();
  }

  @Override
  public Suite.Measurement score(int[] answers) {
    List<CameoNerSuite.Case> cases = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      boolean none = answers[i] == NOTHING;
      List<Span> sources = none ? List.of() : sentences.get(answers[i]).sources();
      List<Span> targets = none ? List.of() : sentences.get(answers[i]).targets();
      cases.add(new CameoNerSuite.Case(sentences.get(i), sources, targets, Span::start));
    }
    return new CameoNerSuite().figures(cases, List.of());
  }

  @Override
  public Map<String, Double> chance() {
    // Of six spans the three sources are right in any order, a target with one in three.
    return Map.of("span-f1", (3 + 1) / 6.0);
  }
}

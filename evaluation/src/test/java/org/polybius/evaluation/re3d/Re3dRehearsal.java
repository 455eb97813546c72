package org.polybius.evaluation.re3d;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polybius.evaluation.Rehearsal;
import org.polybius.evaluation.Suite;
import org.polybius.evaluation.re3d.Re3dDocument.Name;
import org.polybius.evaluation.re3d.Re3dDocument.Relation;

/** Three documents with two names and a relation each, in other places. */
public record Re3dRehearsal(List<Re3dDocument> documents) implements Rehearsal {

  /** Reads a sample. */
  public static Rehearsal of(Path folder) throws IOException {
    return new Re3dRehearsal(Re3dDocument.in(folder, new ArrayList<>()));
  }

  @Override
  public int size() {
    return documents.size();
  }

  @Override
  public Suite.Measurement score(int[] answers) {
    List<Re3dSuite.Case> cases = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      boolean none = answers[i] == NOTHING;
      List<Name> names = none ? List.of() : documents.get(answers[i]).names();
      List<Relation> relations = none ? List.of() : documents.get(answers[i]).relations();
      cases.add(new Re3dSuite.Case(documents.get(i), names, relations));
    }
    return new Re3dSuite().figures(cases, List.of(), 0);
  }

  @Override
  public Map<String, Double> chance() {
    return Map.of("name-f1", 1 / 3.0, "relation-f1", 1 / 3.0);
  }
}

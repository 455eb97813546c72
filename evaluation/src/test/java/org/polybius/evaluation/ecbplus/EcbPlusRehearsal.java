package org.polybius.evaluation.ecbplus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polybius.evaluation.Rehearsal;
import org.polybius.evaluation.Suite;

/** Four mentions of two events, two each. */
public record EcbPlusRehearsal(
    List<EcbDocument> documents, List<String> mentions, Map<String, String> chains)
    implements Rehearsal {

  /** Reads a sample. */
  public static Rehearsal of(Path folder) throws IOException {
    List<EcbDocument> documents = EcbPlusSuite.topics(folder, new ArrayList<>()).get(0);
    Map<String, String> chains = EcbPlusSuite.chains(documents);
    return new EcbPlusRehearsal(documents, List.copyOf(chains.keySet()), chains);
  }

  @Override
  public int size() {
    return mentions.size();
  }

  @Override
  public Suite.Measurement score(int[] answers) {
    Map<String, String> found = new LinkedHashMap<>();
    for (int i = 0; i < answers.length; i++) {
      if (answers[i] != NOTHING) {
        found.put(mentions.get(i), chains.getOrDefault(mentions.get(answers[i]), ""));
      }
    }
    EcbPlusSuite.Topic topic = new EcbPlusSuite.Topic(documents, chains, chains, found);
    return new EcbPlusSuite().figures(List.of(topic), List.of());
  }

  @Override
  public Map<String, Double> chance() {
    // One of the three ways to make two pairs of four is right. The others have no link right, each
    // mention with half its cluster, and each cluster half like another: MUC 1/3, B3 and CEAFe 2/3.
    return Map.of("conll-f1", (1 / 3.0 + 2 / 3.0 + 2 / 3.0) / 3);
  }
}

package org.polybius.evaluation.treebank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polybius.evaluation.Rehearsal;
import org.polybius.evaluation.Suite;

/**
 * Three sentences: two of three words in the same places, that differ in the lemma of one, and one
 * of four words in other places.
 */
public record TreebankRehearsal(List<Treebank.Document> documents) implements Rehearsal {

  /** Reads a sample. */
  public static Rehearsal of(Path folder) throws IOException {
    return new TreebankRehearsal(TreebankSuite.documents(folder, new ArrayList<>()));
  }

  @Override
  public int size() {
    return documents.size();
  }

  @Override
  public Suite.Measurement score(int[] answers) {
    List<TreebankSuite.Case> cases = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      List<Treebank.Word> read = new ArrayList<>();
      if (answers[i] != NOTHING) {
        documents.get(answers[i]).sentences().forEach(read::addAll);
      }
      cases.add(new TreebankSuite.Case(documents.get(i), read, read));
    }
    return new TreebankSuite().figures(cases, List.of());
  }

  @Override
  public Map<String, Double> chance() {
    // Words right over the nine pairs of documents, a third of each; ten words in all, seven of
    // them
    // no punctuation.
    double attached = (4 * 2 + 3) / 3.0 / 7;
    return Map.of(
        "upos", (4 * 3 + 4) / 3.0 / 10,
        "lemma", (2 * 3 + 2 * 2 + 4) / 3.0 / 10,
        "uas", attached,
        "las", attached,
        "las-raw", attached);
  }
}

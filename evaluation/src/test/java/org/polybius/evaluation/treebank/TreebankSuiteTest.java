package org.polybius.evaluation.treebank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.treebank.Treebank.Word;

class TreebankSuiteTest {
  private static final String ROWS =
      """
      # newdoc id = d
      # sent_id = 1
      1\tEnvoys\tenvoy\tNOUN\tNNS\t_\t4\tnsubj\t_\t_
      2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
      2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
      3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
      4\ttalk\ttalk\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
      5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

      1\tbroken\trow

      """;

  private static List<Word> gold(Path folder, List<String> broken) throws IOException {
    Path file = Files.writeString(folder.resolve("any.conllu"), ROWS);
    List<Treebank.Document> documents = Treebank.read(file, broken);
    assertThat(documents).hasSize(1);
    assertThat(documents.get(0).text()).isEqualTo("Envoys don't talk.");
    return documents.get(0).sentences().get(0);
  }

  @Test
  void brokenSentenceIsNamedAndTheOthersAreRead(@TempDir Path folder) throws IOException {
    List<String> broken = new ArrayList<>();
    assertThat(gold(folder, broken)).hasSize(5);
    assertThat(broken).singleElement().asString().contains("any.conllu:11", "3 columns");
  }

  @Test
  void goldAgainstItselfIsAllRightAndNothingIsAllWrong(@TempDir Path folder) throws IOException {
    List<Word> gold = gold(folder, new ArrayList<>());
    assertThat(TreebankSuite.score(gold, gold).values()).allMatch(c -> c.f1() == 1);
    assertThat(TreebankSuite.score(gold, List.of()).values()).allMatch(c -> c.f1() == 0);
  }

  @Test
  void attachmentLeavesOutPunctuationAndWantsTheRelationToo(@TempDir Path folder)
      throws IOException {
    List<Word> gold = gold(folder, new ArrayList<>());
    List<Word> read = new ArrayList<>(gold);
    Word subject = gold.get(0);
    read.set(0, new Word(subject.span(), "envoy", "NOUN", subject.head(), "obj"));
    Word stop = gold.get(4);
    read.set(4, new Word(stop.span(), ".", "PUNCT", stop.span(), "punct"));
    Map<String, Counts> counts = TreebankSuite.score(gold, read);
    assertThat(counts.get("uas")).isEqualTo(new Counts(4, 4, 4));
    assertThat(counts.get("las")).isEqualTo(new Counts(3, 4, 4));
    assertThat(counts.get("upos")).isEqualTo(new Counts(5, 5, 5));
  }
}

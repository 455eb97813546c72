package org.polybius.evaluation.cameoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.evaluation.Counts;
import org.polybius.model.Span;

class CameoNerSuiteTest {

  @Test
  void wordsAreJoinedAndThoseWhoActOnEachOtherAreBoth(@TempDir Path folder) throws IOException {
    String rows =
        "The O\ntwo B-R\nstates I-R\n' O\nenvoys O\nmet O\n. O\n\nbroken\n\nPeru B-S\nbowed O\n";
    List<String> broken = new ArrayList<>();
    List<TaggedSentence> read =
        TaggedSentence.read(Files.writeString(folder.resolve("x.txt"), rows), broken);
    assertThat(read).hasSize(2);
    TaggedSentence first = read.get(0);
    assertThat(first.text()).isEqualTo("The two states' envoys met.");
    assertThat(first.sources()).extracting(s -> s.in(first.text())).containsExactly("two states");
    assertThat(first.targets()).isEqualTo(first.sources());
    assertThat(broken).hasSize(1);
  }

  @Test
  void spanIsRightWhenItHoldsTheHeadOfATaggedOneEachOnce() {
    // Heads stand at 4 and 20. One span holds the first, another only touches its span.
    List<Span> gold = List.of(Span.of(0, 8), Span.of(20, 25));
    List<Span> read = List.of(Span.of(0, 3), Span.of(4, 8), Span.of(4, 9));
    Counts counts = CameoNerSuite.score(gold, read, s -> s.start() == 0 ? 4 : s.start());
    assertThat(counts).isEqualTo(new Counts(1, 3, 2));
  }

  @Test
  void goldAgainstItselfIsRightAndNothingIsWrong() {
    List<Span> gold = List.of(Span.of(0, 8), Span.of(20, 25));
    assertThat(CameoNerSuite.score(gold, gold, Span::start).f1()).isEqualTo(1);
    assertThat(CameoNerSuite.score(gold, List.of(), Span::start).f1()).isZero();
  }
}

package org.polybius.evaluation.tempeval3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.annotate.EncoderAnnotator;
import org.polybius.text.Paragraphs;

/** The adapter and the scorer on a small TimeML document of our own. */
class TempEval3SuiteTest {
  private static final String DOCUMENT =
      """
      <?xml version="1.0" ?>
      <TimeML><DOCID>own</DOCID>
      <DCT><TIMEX3 tid="t0" type="DATE" value="2023-12-11" functionInDocument="CREATION_TIME">Dec. 11</TIMEX3></DCT>
      <TEXT>Six ships <EVENT eid="e1">left</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2023-12-08">Friday</TIMEX3>. \
      They had waited for <TIMEX3 tid="t2" type="DURATION" value="P2W">two weeks</TIMEX3> in \
      <TIMEX3 tid="t3" type="DATE" value="2022">May</TIMEX3>, unlike those of <TIMEX3 tid="t4" type="DATE" value="PAST_REF">old</TIMEX3>.</TEXT>
      </TimeML>
      """;

  @TempDir Path folder;

  private TimeMlDocument read() throws IOException {
    return TimeMlDocument.read(Files.writeString(folder.resolve("own.tml"), DOCUMENT));
  }

  @Test
  void markupIsLeftOutAndTheCreationTimeIsGiven() throws IOException {
    TimeMlDocument document = read();
    assertThat(document.created()).hasToString("2023-12-11");
    assertThat(document.text()).startsWith("Six ships left on Friday. They");
    assertThat(document.gold())
        .extracting(t -> document.text().substring(t.start(), t.end()))
        .containsExactly("Friday", "two weeks", "May", "old");
  }

  @Test
  void extentsAndValuesAreScoredApart() throws IOException {
    TimeMlDocument document = read();
    TempEval3Suite.Matching outcome =
        TempEval3Suite.outcome(
            document,
            EncoderAnnotator.english()
                .annotate(document.text(), Paragraphs.of(document.text(), 0)));
    assertThat(Scores.of(outcome)).isEqualTo(new Scores(4, 3, 3, 3, 2, 3));
    List<String> errors = new ArrayList<>();
    Mistakes.add(outcome, errors);
    assertThat(errors).hasSize(2);
    assertThat(errors.get(0)).startsWith("VALUE own.tml of 2023-12-11: expected 2022, got 2023-05");
    assertThat(errors.get(1)).startsWith("MISSED").contains("[old]");
  }

  @Test
  void whatIsNoTimeMlIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.tml"), "<TimeML><TEXT>");
    assertThatThrownBy(() -> TimeMlDocument.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bad.tml");
  }
}

package org.polybius.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polybius.extract.Table;

/** Every verb of the table is read in each frame the table gives it. */
class CuesTest {

  @Test
  void readsEveryVerbInItsFrames() {
    List<String> failed = new ArrayList<>();
    int asked = 0;
    for (Table.Row row : Table.load(StatementReader.class, "cues.tsv").rows()) {
      for (String frame : row.list("frames")) {
        String text = sentence(frame, row.get("past"));
        if (!text.isEmpty()) {
          asked++;
          if (!reads(text, row.get("lemma"))) {
            failed.add(row.get("lemma") + "/" + frame + ": " + text);
          }
        }
      }
    }
    assertThat(failed).as("verbs not read, of " + asked).hasSizeLessThan(asked / 20);
  }

  private static boolean reads(String text, String lemma) {
    return ReadText.of(text).statements().stream()
        .anyMatch(
            s ->
                ReadText.lemma(s).equals(lemma)
                    && ReadText.of(text).speaker(s).contains("minister"));
  }

  /** A sentence for a frame; "" for frames of mere attitude and those bound to one verb. */
  private static String sentence(String frame, String past) {
    int colon = frame.indexOf(':');
    String preposition = frame.substring(colon + 1);
    return switch (colon < 0 ? frame : frame.substring(0, colon)) {
      case "c" -> "The foreign minister " + past + " that the talks had failed.";
      case "q" -> "\"The talks have failed,\" the foreign minister " + past + ".";
      case "x" ->
          colon < 0
              ? "The foreign minister " + past + " to leave the talks."
              : "The foreign minister " + past + " " + preposition + " both sides to leave.";
      case "g" -> "The foreign minister " + past + " attacking the rebels.";
      case "n" -> "The foreign minister " + past + " the failure of the talks.";
      case "k" -> "The foreign minister " + past + " the talks a failure.";
      case "o" -> "The foreign minister " + past + " the rebels " + preposition + " the attack.";
      case "p" -> "The foreign minister " + past + " " + preposition + " further attacks.";
      default -> "";
    };
  }
}

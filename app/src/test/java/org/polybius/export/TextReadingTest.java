package org.polybius.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.model.Reading;

class TextReadingTest {
  private final String plain = new TextReading(100, false).write(Samples.everyField());

  @Test
  void listsTheFamiliesInTheirOrderEachWithItsNumber() {
    assertThat(plain)
        .containsSubsequence(
            "Northland and rebels trade captives\n",
            "Alderburg Courier",
            "STATEMENTS (3)\n",
            "EVENTS (2)\n",
            "FIGURES (3)\n",
            "AGREEMENTS (2)\n",
            "CONTACTS (1)\n");
  }

  @Test
  void saysOfAnEventWhoSaysSoWhereAndInWhichWords() {
    assertThat(plain)
        .containsSubsequence(
            "v1    ASSAULT/heavy-weapons: Free Valley Front → Mill Bridge [denied]",
            "said by          Ada Lind (foreign minister, NTL) › Free Valley Front",
            "where            Mill Bridge, inferred “Mill … Bridge”",
            "words            “denied shelling”",
            "rule             test.v1");
  }

  @Test
  void aConcludedCountryIsShownAsSuchWithItsWords() {
    assertThat(new TextReading(200, false).write(Samples.everyField()))
        .contains(
            "Ada Lind (foreign minister, NTL) › Free Valley Front (SND, inferred from “Sundria”)");
  }

  @Test
  void aPlanSaysWhatRealisedIt() {
    Reading reading =
        Samples.read("Kenya agreed to release 40 sailors. Kenya released ten under the deal.");
    assertThat(new TextReading(100, false).write(reading))
        .containsSubsequence(
            "ev1 ", "[agreed]", "realised by      ev2", "ev2 ", "realises         ev1");
  }

  @Test
  void aClaimOnNobodysWordIsTheReportsOwn() {
    assertThat(plain)
        .containsSubsequence("f1    at least 30 captives", "said by          the report itself");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 120})
  void noLineIsWiderThanTheTerminal(int columns) {
    String text = new TextReading(columns, false).write(Samples.everyField());
    assertThat(text.lines())
        .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(columns));
  }

  @Test
  void aWordLongerThanTheLineIsCut() {
    String text = new TextReading(60, false).write(Samples.hostile("漢".repeat(200)));
    assertThat(text.lines()).allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(60));
    assertThat(text.codePoints().filter(c -> c == '漢').count()).isGreaterThanOrEqualTo(200);
  }

  @Test
  void coloursOnlyWhenAsked() {
    assertThat(plain).doesNotContain("\u001b");
    String coloured = new TextReading(100, true).write(Samples.everyField());
    assertThat(coloured).contains("\u001b[");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @Test
  void whatAReportSaysMovesNoCursorAndTurnsNoText() {
    String text =
        new TextReading(100, false).write(Samples.hostile("a\u001b[2J\u009b1A\u202eb\u2066\rc\nd"));
    assertThat(text)
        .doesNotContain("\u001b", "\u009b", "\u202e", "\u2066", "\r")
        .contains("\ufffd");
    assertThat(text).contains("a\ufffd[2J\ufffd1A\ufffdb\ufffd c d");
  }

  @Test
  void joinersStayForTheScriptsThatNeedThem() {
    assertThat(Harmless.line("می\u200cخواهم")).isEqualTo("می\u200cخواهم");
  }
}

package org.polybius.extract.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.polybius.extract.Annotated;
import org.polybius.extract.WordList;

class WordListTest {
  private static final WordList WORDS = WordList.of(AgreementReader.class, "words.tsv");

  @Test
  void knowsAWordByItsLemmaAndOnlyInItsUse() {
    Annotated text = Annotated.on(null, "The army signed the truce.");

    assertThat(WORDS.has(text.token("signed"), "BINDING")).isTrue();
    assertThat(WORDS.has(text.token("signed"), "DECLARING")).isFalse();
    assertThat(WORDS.has(text.token("army"), "BINDING")).isFalse();
  }

  @Test
  void refusesAUseThatTheListDoesNotHave() {
    Annotated text = Annotated.on(null, "The army signed the truce.");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> WORDS.has(text.token("signed"), "BINDNIG"))
        .withMessage("no words of use BINDNIG");
  }
}

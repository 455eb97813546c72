package org.polybius.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.model.Span;

class SentenceSplitterTest {

  private static List<String> sentences(String text) {
    Language language = Language.english();
    List<Span> tokens = language.tokenizer().tokenize(text, Span.of(0, text.length()));
    return language.splitter().split(text, tokens).stream()
        .map(s -> s.get(0).cover(s.get(s.size() - 1)).in(text))
        .toList();
  }

  /** A bar marks where a sentence ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The convoy left. | It came back.",
        "Gen. Karim met Dr. B. Haddad in St. Omer.",
        "He left the U.S. | The talks went on.",
        "The U.S. Senate voted.",
        "They met at 5 p.m. Tuesday.",
        "They met at 5 p.m. | Officials gave no reason.",
        "It rose by 3.5 percent. | Nobody knew why.",
        "“We will not go.” | The minister left.",
        "“We will not go. | They will not come,” he said.",
        "\"Why should we?\" she asked.",
        "\"Why should we?\" Mr. Haddad asked reporters.",
        "\"Why should we?\" | The crowd grew.",
        "Shares of Acme Inc. fell.",
        "He works for Acme Corp. | The firm gave no comment.",
        "The list (see p. 5) is long.",
        "They released No. 5 on the list. | No one spoke.",
        "It lasted … two days.",
        "It ended... | Then it began again.",
        "He said no. | She said yes.",
        "On Jan. 5 the truce began.",
        "(The two had met before.) | They met again.",
        "They fled from the town.| The army came.",
        "Is it over? | is it really?",
        "Ahmed K. “Abu Sami” Haddad spoke. | He left.",
        "They went back to plan B. | “Nobody likes it,” he said.",
        "Yahoo! was there."
      })
  void endsWhereOneEnds(String text) {
    String[] expected = text.split("\\s*\\|");
    for (int i = 0; i < expected.length; i++) {
      expected[i] = expected[i].strip();
    }
    assertThat(sentences(text.replace(" |", "").replace("|", ""))).containsExactly(expected);
  }
}

package org.polybius.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.model.Span;

class TokenizerTest {
  private final Tokenizer tokenizer = Language.english().tokenizer();

  private List<String> words(String text) {
    return text.isEmpty()
        ? List.of()
        : tokenizer.tokenize(text, Span.of(0, text.length())).stream()
            .map(s -> s.in(text))
            .toList();
  }

  /** Words of the right side are separated by blanks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "They don't know.|They do n't know .",
        "We can’t, won't and cannot go|We ca n’t , wo n't and can not go",
        "It's the minister's and the prisoners' day|It 's the minister 's and the prisoners ' day",
        "I'd say he'll come, they've left|I 'd say he 'll come , they 've left",
        "Sen. Ann O'Neill met Gen. B. Karim|Sen. Ann O'Neill met Gen. B. Karim",
        "The U.S. and the U.N. agreed at 5 p.m. local time|The U.S. and the U.N. agreed at 5 p.m. local time",
        "at 5pm or 10:30am|at 5 pm or 10:30 am",
        "It cost $3.5 million, or 12%.|It cost $ 3.5 million , or 12 % .",
        "1,200 people; 3.5 tonnes; a 15-year-old|1,200 people ; 3.5 tonnes ; a 15 - year - old",
        "on 2023-12-11 and 11/12/2023|on 2023-12-11 and 11/12/2023",
        "between 2021-2022|between 2021 - 2022",
        "the Israeli-Palestinian border|the Israeli - Palestinian border",
        "anti-aircraft non-state e-mail|anti-aircraft non-state e-mail",
        "Al-Shati camp|Al - Shati camp",
        "the 4th of the 1990s|the 4th of the 1990s",
        "He said no.|He said no .",
        "No. 5 of the list|No. 5 of the list",
        "“Never,” he said.|“ Never , ” he said .",
        "(AP) — The talks...|( AP ) — The talks ...",
        "write to press@example.org or www.example.org/a.|write to press@example.org or www.example.org/a .",
        "What?! Yes!!|What ?! Yes !!",
        "and/or|and / or",
        "AT&T and Q&A|AT&T and Q&A",
        "plan B. The rest|plan B . The rest",
        "He and I. The rest|He and I . The rest",
        "John F. Kennedy|John F. Kennedy",
        "US$50 and €20|US$ 50 and € 20"
      })
  void splitsAsUniversalDependenciesDoes(String text, String expected) {
    assertThat(words(text)).containsExactly(expected.split(" "));
  }

  @Test
  void leavesTheOriginalCharactersAlone() {
    String text =
        "Gaza\u00a0City\u200b, the \u201cold\u201d re\u00adport \ud83d\ude4f\ud83c\udffd!";
    assertThat(words(text))
        .containsExactly(
            "Gaza",
            "City",
            ",",
            "the",
            "\u201c",
            "old",
            "\u201d",
            "re\u00adport",
            "\ud83d\ude4f\ud83c\udffd",
            "!");
  }

  @Test
  void keepsAJoinedEmojiWhole() {
    String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
    assertThat(words("a " + family + " b")).containsExactly("a", family, "b");
  }

  @Test
  void dropsWhatNobodySees() {
    assertThat(words("\ufeff\u200b \u0000 \u200f")).isEmpty();
  }
}

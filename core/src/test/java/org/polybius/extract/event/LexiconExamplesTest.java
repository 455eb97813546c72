package org.polybius.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.EncoderAnnotator;
import org.polybius.annotate.Token;
import org.polybius.extract.Table;
import org.polybius.extract.Table.Row;
import org.polybius.text.Paragraphs;

/** Runs the example of every entry of the lexicon through the real model. */
class LexiconExamplesTest {

  private static List<Row> rows(String table) {
    return Table.load(EventReader.class, table).rows();
  }

  private static String tree(AnnotatedText text) {
    StringBuilder words = new StringBuilder();
    for (Token t : text.tokens()) {
      words.append(t.text()).append('/').append(t.lemma()).append('/').append(t.xpos());
      words.append('/').append(t.rel()).append('>');
      words.append(t.head() < 0 ? "ROOT" : text.token(t.head()).text()).append(' ');
    }
    return words.toString();
  }

  private static void check(String table, Row row, List<String> wrong) {
    String example = row.get("example");
    String plain = example.replace("*", "");
    AnnotatedText text = EncoderAnnotator.english().annotate(plain, Paragraphs.of(plain, 0));
    Token trigger = text.tokenAt(example.indexOf('*')).orElseThrow();
    Optional<Draft> draft =
        new DraftReader(text, new NounsAsActors(text))
            .read().stream().filter(d -> d.trigger().equals(trigger)).findFirst();
    if (Act.none(row)) {
      if (draft.isPresent()) {
        wrong.add(table + ":" + row.line() + " " + example + " is an act");
      }
      return;
    }
    Act wanted = Act.of(row);
    boolean right =
        draft
            .map(Draft::act)
            .filter(a -> a.type() == wanted.type())
            .filter(a -> wanted.mode() == null || a.mode() == wanted.mode())
            .isPresent();
    if (!right) {
      String got = draft.map(d -> d.act().toString()).orElse("nothing");
      wrong.add(table + ":" + row.line() + " " + example + " " + got + "\n  " + tree(text));
    }
  }

  @Test
  void everyVerbNamesItsActInItsFrame() {
    List<String> wrong = new ArrayList<>();
    rows("verbs.tsv").forEach(r -> check("verbs.tsv", r, wrong));
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyNounNamesItsAct() {
    List<String> wrong = new ArrayList<>();
    rows("nouns.tsv").forEach(r -> check("nouns.tsv", r, wrong));
    assertThat(wrong).isEmpty();
  }
}

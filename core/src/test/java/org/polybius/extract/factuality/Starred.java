package org.polybius.extract.factuality;

import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.EncoderAnnotator;
import org.polybius.annotate.Token;
import org.polybius.extract.Judgement;
import org.polybius.text.Paragraphs;

/** A sentence whose act stands between asterisks, annotated by the real model. */
record Starred(AnnotatedText text, Token act) {

  static Starred of(String marked) {
    int at = marked.indexOf('*');
    String plain = marked.replace("*", "");
    AnnotatedText text = EncoderAnnotator.english().annotate(plain, Paragraphs.of(plain, 0));
    return new Starred(text, text.tokenAt(at).orElseThrow());
  }

  Judgement judgement() {
    return new Factuality(text).of(act);
  }

  /** Words, heads and relations, for messages. */
  String tree() {
    StringBuilder words = new StringBuilder();
    for (Token t : text.tokens()) {
      words.append(t.text()).append('/').append(t.xpos()).append('/').append(t.rel()).append('>');
      words.append(t.head() < 0 ? "ROOT" : text.token(t.head()).text()).append(' ');
    }
    return words.toString();
  }
}

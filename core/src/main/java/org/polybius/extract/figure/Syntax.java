package org.polybius.extract.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;

/** Questions about trees that the readers of figures share. */
final class Syntax {
  private final AnnotatedText text;

  Syntax(AnnotatedText text) {
    this.text = text;
  }

  AnnotatedText text() {
    return text;
  }

  static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  /** The next token of the same sentence. */
  Optional<Token> next(Token token) {
    return at(text.sentenceOf(token), token.index() + 1);
  }

  /** The token before, of the same sentence. */
  Optional<Token> previous(Token token) {
    return at(text.sentenceOf(token), token.index() - 1);
  }

  private Optional<Token> at(Sentence sentence, int index) {
    return index >= sentence.first() && index < sentence.end()
        ? Optional.of(text.token(index))
        : Optional.empty();
  }

  /** Lower-case words of the sentence from index {@code from} to {@code to}, joined by blanks. */
  String words(Sentence sentence, int from, int to) {
    StringBuilder b = new StringBuilder();
    for (int i = Math.max(from, sentence.first()); i < Math.min(to, sentence.end()); i++) {
      b.append(b.isEmpty() ? "" : " ").append(lower(text.token(i)));
    }
    return b.toString();
  }

  /** The prepositions that introduce a noun, "" for none. */
  String marker(Token noun) {
    StringBuilder b = new StringBuilder();
    for (Token c : text.children(noun, "case")) {
      b.append(b.isEmpty() ? "" : " ").append(lower(c));
      text.children(c, "fixed").forEach(f -> b.append(' ').append(lower(f)));
    }
    return b.toString();
  }

  /** Whether a verb is passive, or a participle that stands for a passive. */
  boolean passive(Token verb) {
    if (text.child(verb, "aux:pass", "nsubj:pass").isPresent()) {
      return true;
    }
    return verb.xpos().equals("VBN") && text.child(verb, "aux").isEmpty();
  }

  /** Whether one of the words stands in the verb's clause after it, or depends on it. */
  boolean with(Token verb, Set<String> words) {
    for (Token c : text.children(verb)) {
      if (matches(c, words) && !c.isRel("nsubj", "conj", "parataxis")) {
        return true;
      }
      boolean open = c.isRel("obj", "xcomp", "obl", "advcl", "advmod", "ccomp");
      if (open && text.children(c).stream().anyMatch(g -> matches(g, words) && !g.isRel("conj"))) {
        return true;
      }
    }
    return text.head(verb)
        .filter(h -> verb.isRel("compound", "amod") && matches(h, words))
        .isPresent();
  }

  static boolean matches(Token token, Set<String> words) {
    return words.contains(lower(token)) || words.contains(token.lemma().toLowerCase(Locale.ROOT));
  }

  /** Whether the token stands between start and end of some token list, by index. */
  List<Token> between(Token left, Token right) {
    int from = left.index() + 1;
    return right.index() <= from ? List.of() : text.tokens().subList(from, right.index());
  }

  /** Plural by tag, or by an irregular form that has no mark. */
  static boolean plural(Token noun) {
    return noun.xpos().equals("NNS")
        || noun.xpos().equals("NNPS")
        || (noun.is(Upos.NOUN) && noun.isLemma("people", "police", "crew"));
  }
}

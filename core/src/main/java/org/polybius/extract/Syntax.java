package org.polybius.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;

/** Questions about trees that the readers of figures, agreements and contacts share. */
public final class Syntax {
  private final AnnotatedText text;

  /** Questions about one text. */
  public Syntax(AnnotatedText text) {
    this.text = text;
  }

  /** The text asked about. */
  public AnnotatedText text() {
    return text;
  }

  /** The lemma in lower case. */
  public static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  /** The word in lower case. */
  public static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  /** The next token of the same sentence. */
  public Optional<Token> next(Token token) {
    return at(text.sentenceOf(token), token.index() + 1);
  }

  /** The token before, of the same sentence. */
  public Optional<Token> previous(Token token) {
    return at(text.sentenceOf(token), token.index() - 1);
  }

  private Optional<Token> at(Sentence sentence, int index) {
    return index >= sentence.first() && index < sentence.end()
        ? Optional.of(text.token(index))
        : Optional.empty();
  }

  /** Lower-case words of the sentence from index {@code from} to {@code to}, joined by blanks. */
  public String words(Sentence sentence, int from, int to) {
    StringBuilder b = new StringBuilder();
    for (int i = Math.max(from, sentence.first()); i < Math.min(to, sentence.end()); i++) {
      b.append(b.isEmpty() ? "" : " ").append(lower(text.token(i)));
    }
    return b.toString();
  }

  /** The prepositions that introduce a noun, "" for none. */
  public String marker(Token noun) {
    StringBuilder b = new StringBuilder();
    for (Token c : text.children(noun, "case")) {
      b.append(b.isEmpty() ? "" : " ").append(lower(c));
      text.children(c, "fixed").forEach(f -> b.append(' ').append(lower(f)));
    }
    return b.toString();
  }

  /** Whether a verb is passive, or a participle that stands for a passive. */
  public boolean passive(Token verb) {
    if (text.child(verb, "aux:pass", "nsubj:pass").isPresent()) {
      return true;
    }
    return verb.xpos().equals("VBN") && text.child(verb, "aux").isEmpty();
  }

  /** Whether one of the words stands in the verb's clause after it, or depends on it. */
  public boolean with(Token verb, Set<String> words) {
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

  /** Whether word or lemma is one of the words. */
  public static boolean matches(Token token, Set<String> words) {
    return words.contains(lower(token)) || words.contains(token.lemma().toLowerCase(Locale.ROOT));
  }

  /** The tokens between two, by index. */
  public List<Token> between(Token left, Token right) {
    int from = left.index() + 1;
    return right.index() <= from ? List.of() : text.tokens().subList(from, right.index());
  }

  /** Plural by tag, or by an irregular form that has no mark. */
  public static boolean plural(Token noun) {
    return noun.xpos().equals("NNS")
        || noun.xpos().equals("NNPS")
        || (noun.is(Upos.NOUN) && noun.isLemma("people", "police", "crew"));
  }

  /**
   * The subject of a verb, also where the verb shares that of the verb it depends on ("voted to
   * back", "is ready to release", "agreed and signed").
   */
  public Optional<Token> subject(Token verb) {
    Token t = verb;
    for (int step = 0; step < 6; step++) {
      Optional<Token> own = text.child(t, "nsubj");
      if (own.isPresent()) {
        return own;
      }
      if (t.head() < 0 || !t.isRel("xcomp", "conj", "advcl", "ccomp", "parataxis")) {
        return Optional.empty();
      }
      boolean purpose =
          t.isRel("ccomp", "parataxis")
              || (t.isRel("advcl")
                  && text.child(t, "mark").filter(m -> !m.isLemma("to")).isPresent());
      if (purpose) {
        return Optional.empty();
      }
      t = text.token(t.head());
    }
    return Optional.empty();
  }

  /** The agent of a passive: what "by" introduces. */
  public Optional<Token> agent(Token verb) {
    return text.children(verb, "obl", "nmod").stream()
        .filter(c -> c.isRel("obl:agent") || marker(c).equals("by"))
        .findFirst();
  }

  /** The nearest verb above a token. */
  public Optional<Token> verbAbove(Token token) {
    return text.ancestors(token).stream().filter(t -> t.is(Upos.VERB)).findFirst();
  }
}

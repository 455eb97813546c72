package org.polybius.extract.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;

/** Questions that the rules ask a tree, answered as sets of tokens. */
final class Syntax {
  private static final String[] GROUP = {"aux", "cop", "advmod", "compound:prt"};
  private static final String[] OUTSIDE = {
    "parataxis", "cop", "nsubj", "aux", "ccomp", "discourse", "mark", "case", "punct", "advcl"
  };
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "neither");

  private final AnnotatedText text;

  Syntax(AnnotatedText text) {
    this.text = text;
  }

  AnnotatedText text() {
    return text;
  }

  /** The token and all that it dominates. */
  TokenSet subtree(Token token) {
    return TokenSet.of(text.subtree(token));
  }

  TokenSet sentence(Token token) {
    Sentence s = text.sentenceOf(token);
    return TokenSet.range(s.first(), s.end());
  }

  /**
   * The noun phrase of a head with its modifiers, appositions and relative clauses; loose sentences
   * and coordinated clauses that the parser hangs on it are left out.
   */
  TokenSet phrase(Token head) {
    TokenSet set = TokenSet.of(head);
    for (Token child : text.children(head)) {
      boolean possessive = child.isRel("case") && child.index() > head.index();
      if (possessive || (!child.isRel(OUTSIDE) && !(child.isRel("conj") && finite(child)))) {
        set = set.plus(child.isRel("conj", "appos", "nmod") ? phrase(child) : subtree(child));
      }
    }
    return trim(run(set.filled(), head));
  }

  /** The part of a set that hangs together with a token; a semicolon or colon ends it. */
  private TokenSet run(TokenSet set, Token head) {
    int first = head.index();
    int end = head.index() + 1;
    while (first > set.first() && !isBreak(text.token(first - 1))) {
      first--;
    }
    while (end < set.end() && !isBreak(text.token(end))) {
      end++;
    }
    return TokenSet.range(first, end);
  }

  /** Without punctuation at the edges, brackets apart. */
  TokenSet trim(TokenSet set) {
    if (set.isEmpty()) {
      return set;
    }
    int first = set.first();
    int end = set.end();
    while (first < end && text.token(first).is(Upos.PUNCT)) {
      first++;
    }
    while (end > first && text.token(end - 1).is(Upos.PUNCT) && !isBracket(text.token(end - 1))) {
      end--;
    }
    return set.and(TokenSet.range(first, end));
  }

  private static boolean isBracket(Token token) {
    return token.text().equals(")");
  }

  static boolean isBreak(Token token) {
    return token.text().equals(";");
  }

  /** The words of a verb: auxiliaries, negation, adverbs next to it, its particle. */
  TokenSet verbGroup(Token verb) {
    TokenSet set = TokenSet.of(verb);
    List<Token> parts = text.children(verb, GROUP);
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (parts.get(i).index() == set.first() - 1) {
        set = set.plus(TokenSet.of(parts.get(i)));
      }
    }
    for (Token part : text.children(verb, "compound:prt")) {
      set = part.index() == set.end() ? set.plus(TokenSet.of(part)) : set;
    }
    return set;
  }

  /** The lemma with its particle ("point out"). */
  String lemma(Token verb) {
    return text.child(verb, "compound:prt")
        .map(p -> verb.lemma() + " " + p.lemma())
        .orElse(verb.lemma());
  }

  boolean passive(Token verb) {
    return text.child(verb, "aux:pass", "nsubj:pass").isPresent();
  }

  boolean negated(Token verb) {
    return text.children(verb).stream()
        .anyMatch(
            c -> NEGATIONS.contains(c.text().toLowerCase(Locale.ROOT)) && c.index() < verb.index());
  }

  /** Whether a verb stands in a clause of its own: with a finite form or a subject. */
  boolean finite(Token verb) {
    if (verb.is(Upos.AUX) || verb.xpos().matches("VBD|VBP|VBZ|MD")) {
      return true;
    }
    return text.children(verb).stream()
        .anyMatch(
            c ->
                c.isRel("aux", "cop", "nsubj")
                    && (c.isRel("nsubj") || c.xpos().matches("VBD|VBP|VBZ|MD")));
  }

  /** Whether a dependent carries a preposition or mark of the given form. */
  boolean marked(Token dependent, String form) {
    return text.children(dependent, "case", "mark").stream()
        .anyMatch(c -> c.text().equalsIgnoreCase(form));
  }

  /** The first dependent by relation that carries one of the prepositions. */
  Optional<Token> prepositional(Token verb, Set<String> forms, String... rels) {
    return text.children(verb, rels).stream()
        .filter(c -> forms.stream().anyMatch(f -> marked(c, f)))
        .findFirst();
  }

  /** The head of the noun phrase that begins right after a word, whatever the tree makes of it. */
  Optional<Token> phraseAfter(Token word) {
    Sentence s = text.sentenceOf(word);
    for (int i = word.index() + 1; i < s.end(); i++) {
      Token t = text.token(i);
      boolean inner =
          t.isRel("compound", "amod", "nmod:poss", "det", "nummod", "nmod:desc", "case");
      if (!inner) {
        return Optional.of(t).filter(n -> n.is(Upos.NOUN, Upos.PROPN));
      }
    }
    return Optional.empty();
  }

  /** Whether a set holds a word, not only punctuation and conjunctions. */
  boolean hasWords(TokenSet set) {
    return set.tokens(text).stream().anyMatch(t -> !t.is(Upos.PUNCT, Upos.CCONJ));
  }

  /** Whether a set holds a verb. */
  boolean hasVerb(TokenSet set) {
    return set.tokens(text).stream().anyMatch(t -> t.is(Upos.VERB, Upos.AUX));
  }
}

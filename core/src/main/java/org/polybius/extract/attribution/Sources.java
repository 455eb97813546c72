package org.polybius.extract.attribution;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;

/** Finds whose saying a verb is: its subject, or the one it inherits. */
final class Sources {
  private static final int MAX_CLIMB = 8;
  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
  private static final Set<String> REPORTERS = Set.of("cite", "quote", "report");

  private final Syntax syntax;
  private final AnnotatedText text;
  private final CueLexicon lexicon = CueLexicon.english();

  Sources(Syntax syntax) {
    this.syntax = syntax;
    this.text = syntax.text();
  }

  /** The head of the noun phrase that says what {@code verb} introduces; empty when unnamed. */
  Optional<Token> of(Token verb) {
    Token at = verb;
    for (int i = 0; i < MAX_CLIMB; i++) {
      Optional<Token> own = own(at);
      if (own.isPresent() || text.child(at, "nsubj").isPresent()) {
        return own.map(this::speaker);
      }
      if (asSaying(at)) {
        return quoted(text.token(at.head()));
      }
      Token next = inherit(at);
      if (next == null) {
        return Optional.empty();
      }
      if (!next.is(Upos.VERB, Upos.AUX) && isNoun(next) && at.isRel("acl")) {
        return Optional.of(speaker(next));
      }
      at = next;
    }
    return Optional.empty();
  }

  private static boolean isNoun(Token token) {
    return token.is(Upos.NOUN, Upos.PROPN, Upos.PRON);
  }

  private Optional<Token> own(Token verb) {
    if (syntax.passive(verb)) {
      return text.child(verb, "obl:agent")
          .or(() -> syntax.prepositional(verb, Set.of("by"), "obl"))
          .filter(Sources::isNoun);
    }
    return text.children(verb, "nsubj").stream()
        .reduce((title, name) -> named(title, name, verb) ? name : title)
        .filter(s -> !s.isLemma("it") || text.child(verb, "expl").isEmpty())
        .filter(s -> isNoun(s) || s.is(Upos.ADJ, Upos.NUM, Upos.DET, Upos.X))
        .map(s -> antecedent(s, verb));
  }

  /** Whether two subjects side by side are a title and a name ("Rep. Jim Clyburn"). */
  private static boolean named(Token title, Token name, Token verb) {
    boolean after = title.index() > verb.index() || name.index() < verb.index();
    return after && (name.index() < verb.index() || name.is(Upos.PROPN));
  }

  /** The noun that a relative pronoun stands for. */
  private Token antecedent(Token subject, Token verb) {
    Token clause = verb;
    while (clause.isRel("conj") && clause.head() >= 0) {
      clause = text.token(clause.head());
    }
    boolean relative = RELATIVES.contains(subject.lemma()) && clause.isRel("acl");
    return relative && clause.head() >= 0 ? text.token(clause.head()) : subject;
  }

  /** Where a verb without a subject gets its subject from. */
  private @Nullable Token inherit(Token verb) {
    if (verb.head() < 0) {
      return null;
    }
    Token head = text.token(verb.head());
    if (verb.isRel("xcomp")) {
      return text.child(head, "obj").filter(o -> !verb.xpos().equals("VBG")).orElse(head);
    }
    boolean participle = verb.xpos().equals("VBG") || verb.xpos().equals("VB");
    boolean dependent = verb.isRel("advcl", "parataxis", "ccomp", "acl") && participle;
    return verb.isRel("conj") || dependent ? head : null;
  }

  private boolean asSaying(Token verb) {
    return verb.isRel("xcomp", "advcl", "ccomp", "obl")
        && verb.head() >= 0
        && verb.index() > 0
        && text.token(verb.index() - 1).text().equals("as")
        && REPORTERS.contains(text.token(verb.head()).lemma());
  }

  /** Who is quoted: "cited X as saying", "X was quoted as saying". */
  private Optional<Token> quoted(Token head) {
    return text.child(head, "nsubj:pass").or(() -> text.child(head, "obj"));
  }

  /**
   * The one who speaks through a document: its possessor or the one who issued it ("the ministry
   * issued a statement saying"); else the phrase itself.
   */
  private Token speaker(Token noun) {
    boolean document = lexicon.is("NOUN_CUE", noun.lemma()) || lexicon.is("OCCASION", noun.lemma());
    return document ? through(noun).orElse(noun) : noun;
  }

  /** Whose a noun of saying is ("the ministry's claim", "a report by the UN"). */
  Optional<Token> through(Token noun) {
    Optional<Token> possessor = text.child(noun, "nmod:poss");
    if (possessor.isPresent()) {
      return possessor;
    }
    Optional<Token> from = syntax.prepositional(noun, Set.of("by", "from"), "nmod", "obl");
    if (from.isPresent()) {
      return from;
    }
    return issuer(noun);
  }

  private Optional<Token> issuer(Token noun) {
    boolean object = noun.isRel("obj", "obl") && noun.head() >= 0;
    if (!object) {
      return Optional.empty();
    }
    Token verb = text.token(noun.head());
    return verb.is(Upos.VERB) && !syntax.passive(verb) ? of(verb) : Optional.empty();
  }
}

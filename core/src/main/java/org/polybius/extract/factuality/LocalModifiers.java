package org.polybius.extract.factuality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.extract.Judgement.Kind;
import org.polybius.model.Certainty;
import org.polybius.model.Status;

/**
 * What stands directly at an act: auxiliaries, adverbs, negation, the adjectives of an event noun,
 * a condition in the same clause.
 */
final class LocalModifiers {
  private static final Set<String> NO = Set.of("no", "neither");
  private static final Set<String> NOBODY = Set.of("none", "nobody", "neither", "nothing");
  private static final Set<String> QUANTIFIERS = Set.of("all", "every", "everyone", "both", "each");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "provided", "providing");

  /** Verbs whose passive and present tell a state. */
  private static final Set<String> STATES =
      Set.of(
          "hold",
          "detain",
          "imprison",
          "jail",
          "besiege",
          "occupy",
          "control",
          "remain",
          "keep",
          "hostage",
          "support",
          "oppose",
          "back",
          "blockade",
          "encircle",
          "surround",
          "trap",
          "continue",
          "shelter",
          "miss",
          "displace",
          "want",
          "seek",
          "demand",
          "refuse");

  private static final Set<String> HOLDING =
      Set.of("hold", "detain", "imprison", "jail", "besiege", "occupy", "trap", "keep", "blockade");

  private final AnnotatedText text;
  private final Grammar grammar;
  private final Knowledge knowledge = Knowledge.english();

  LocalModifiers(AnnotatedText text, Grammar grammar) {
    this.text = text;
    this.grammar = grammar;
  }

  /** The standing of {@code token} itself, given the standing that its place in the tree gives. */
  Standing apply(Token token, Standing incoming) {
    Standing s = Grammar.nominal(token) ? noun(token, incoming) : verb(token, incoming);
    s = adverbs(token, s);
    s = negation(token, s);
    return condition(token, s);
  }

  private Standing noun(Token noun, Standing incoming) {
    Standing s = incoming;
    for (Token m : text.children(noun, "amod", "compound", "acl")) {
      Optional<Signature> signature = knowledge.modifier("NOUN", Grammar.lower(m));
      if (signature.isPresent() && m.index() < noun.index() && s.positive()) {
        s = s.under(signature.get(), m);
      }
    }
    if (!text.children(noun, "cop").isEmpty()) {
      return tense(noun, s);
    }
    return s;
  }

  private Standing verb(Token verb, Standing incoming) {
    return incoming.positive() || plannedByFuture(incoming) ? tense(verb, incoming) : incoming;
  }

  private static boolean plannedByFuture(Standing s) {
    return s.status() == Status.PLANNED && s.operators().isEmpty();
  }

  private Standing tense(Token verb, Standing incoming) {
    List<Token> aux = auxiliaries(verb);
    for (Token a : aux) {
      Optional<Signature> modal =
          knowledge.modifier("MODAL", Grammar.isTag(a, "MD") ? modalLemma(a) : "-");
      if (modal.isPresent()) {
        return modal(verb, a, modal.get(), aux, incoming);
      }
    }
    Optional<Token> due =
        text.children(verb, "mark", "case").stream().filter(m -> m.isLemma("due")).findFirst();
    if (due.isPresent() && Grammar.isTag(verb, "VB", "VBN")) {
      return incoming.with(Status.PLANNED, Kind.PLAN, due.get());
    }
    Optional<Token> to = grammar.toMark(verb);
    if (to.isPresent() && arranged(verb, aux)) {
      Token cue = aux.isEmpty() ? to.get() : aux.get(0);
      return incoming.with(Status.PLANNED, Kind.PLAN, cue);
    }
    return ongoing(verb, aux)
        ? incoming.with(Status.ONGOING, null, progressive(verb, aux))
        : incoming;
  }

  private static String modalLemma(Token modal) {
    return switch (Grammar.lower(modal)) {
      case "'ll", "wo", "ll" -> "will";
      case "'d" -> "would";
      case "ca" -> "can";
      default -> Grammar.lower(modal);
    };
  }

  /** "Hamas to free 50", "is to meet", not the infinitive under another verb. */
  private boolean arranged(Token verb, List<Token> aux) {
    boolean be =
        aux.stream().anyMatch(a -> a.isLemma("be") && Grammar.isTag(a, "VBZ", "VBP", "VBD"));
    return be || (verb.isRel("root", "parataxis") && grammar.hasSubject(verb));
  }

  private Standing modal(Token verb, Token modal, Signature by, List<Token> aux, Standing s) {
    boolean perfect = aux.stream().anyMatch(a -> a.isLemma("have") && a.index() > modal.index());
    String lemma = by.id();
    if (perfect && lemma.equals("must")) {
      return s.with(Status.HAPPENED, Certainty.PROBABLE, null, modal);
    }
    if (perfect && (lemma.equals("would") || lemma.equals("should"))) {
      return s.with(Status.NOT_HAPPENED, Kind.MODAL, modal);
    }
    boolean able = lemma.equals("could") || lemma.equals("can");
    if (able && !perfect && negator(verb).isPresent()) {
      return s.with(Status.HAPPENED, Kind.MODAL, modal);
    }
    return s.under(by, modal);
  }

  /**
   * Own auxiliaries; those of the first conjunct where this one has neither those nor a subject.
   */
  private List<Token> auxiliaries(Token verb) {
    List<Token> own = text.children(verb, "aux", "cop");
    if (!own.isEmpty() || !verb.isRel("conj") || grammar.hasSubject(verb)) {
      return own;
    }
    Token first = text.firstConjunct(verb);
    boolean shares =
        (Grammar.isTag(verb, "VBN", "VBG") && verb.xpos().equals(first.xpos()))
            || Grammar.isTag(verb, "VB");
    return shares && grammar.toMark(verb).isEmpty() ? text.children(first, "aux") : own;
  }

  private boolean ongoing(Token verb, List<Token> aux) {
    boolean present =
        aux.isEmpty()
            ? Grammar.isTag(verb, "VBZ", "VBP")
            : Grammar.isTag(aux.get(0), "VBZ", "VBP") && aux.get(0).isLemma("be");
    if (Grammar.isTag(verb, "VBG") && !aux.isEmpty()) {
      boolean be = aux.get(aux.size() - 1).isLemma("be");
      return be && (present || Grammar.isTag(aux.get(0), "VBZ", "VBP"));
    }
    boolean being = aux.stream().anyMatch(a -> Grammar.lower(a).equals("being"));
    boolean held = HOLDING.contains(verb.lemma());
    if (being) {
      return present || held;
    }
    boolean participle = verb.isRel("acl") && Grammar.isTag(verb, "VBN") && aux.isEmpty();
    return (present && STATES.contains(verb.lemma())) || (held && (participle || still(verb)));
  }

  private boolean still(Token verb) {
    return text.children(verb, "advmod").stream().anyMatch(a -> a.isLemma("still", "currently"));
  }

  private static Token progressive(Token verb, List<Token> aux) {
    return aux.isEmpty() ? verb : aux.get(0);
  }

  private Standing adverbs(Token token, Standing incoming) {
    Standing s = incoming;
    for (Token a : text.children(token, "advmod")) {
      Optional<Signature> found = knowledge.modifier("ADVERB", Grammar.lower(a));
      if (found.isPresent() && found.get().operator() != Kind.NEGATION) {
        s = s.under(found.get(), a);
      }
    }
    return s;
  }

  private Standing negation(Token token, Standing s) {
    Optional<Token> negator = negator(token);
    if (negator.isEmpty()) {
      return s;
    }
    Token by = negator.get();
    boolean partial = quantified(token, by);
    boolean open =
        switch (s.status()) {
          case UNCERTAIN, CONDITIONAL, DEMANDED, THREATENED, OFFERED -> true;
          default -> false;
        };
    return partial || open ? s.with(Status.UNCERTAIN, Kind.NEGATION, by) : s.negate(by);
  }

  /** The word that negates the act itself, directly or in its subject or object. */
  private Optional<Token> negator(Token token) {
    Optional<Token> direct = directNegator(token);
    if (direct.isPresent()) {
      return direct;
    }
    if (Grammar.nominal(token) && text.child(token, "cop").isEmpty()) {
      return text.children(token, "det").stream()
          .filter(d -> NO.contains(Grammar.lower(d)))
          .findFirst();
    }
    List<Token> arguments = new ArrayList<>(text.children(token, "nsubj"));
    arguments.addAll(text.children(token, "obj"));
    return arguments.stream().flatMap(a -> nothing(a).stream()).findFirst();
  }

  private Optional<Token> nothing(Token argument) {
    if (NOBODY.contains(Grammar.lower(argument))) {
      return Optional.of(argument);
    }
    return text.children(argument, "det", "advmod", "cc:preconj").stream()
        .filter(d -> NO.contains(Grammar.lower(d)) || Grammar.lower(d).equals("not"))
        .filter(d -> d.index() < argument.index())
        .findFirst();
  }

  private Optional<Token> directNegator(Token token) {
    for (Token a : text.children(token, "advmod", "cc", "cc:preconj", "aux")) {
      boolean listed =
          knowledge
              .modifier("ADVERB", Grammar.lower(a))
              .filter(m -> m.operator() == Kind.NEGATION)
              .isPresent();
      if (listed || noLonger(a) || yetTo(token, a)) {
        return Optional.of(a);
      }
    }
    return sharedNegator(token);
  }

  private boolean noLonger(Token adverb) {
    return adverb.isLemma("longer")
        && text.children(adverb, "advmod", "det").stream().anyMatch(n -> n.isLemma("no"));
  }

  private boolean yetTo(Token token, Token adverb) {
    return adverb.isLemma("yet")
        && adverb.index() < token.index()
        && (grammar.toMark(token).isPresent() || token.isLemma("have", "be"));
  }

  /** "did not meet or talk": "or" carries the negation on, "and" does not. */
  private Optional<Token> sharedNegator(Token token) {
    boolean or =
        token.isRel("conj")
            && text.children(token, "cc").stream().anyMatch(c -> c.isLemma("or", "nor"));
    if (!or || grammar.hasSubject(token)) {
      return Optional.empty();
    }
    return directNegator(text.firstConjunct(token));
  }

  /** "not all of the 60": the negation reaches the quantifier only. */
  private boolean quantified(Token token, Token negator) {
    if (negator.index() + 1 >= text.tokens().size()) {
      return false;
    }
    Token next = text.token(negator.index() + 1);
    return Grammar.lower(negator).equals("not")
        && QUANTIFIERS.contains(Grammar.lower(next))
        && next.index() < token.index();
  }

  private Standing condition(Token token, Standing s) {
    Optional<Token> mark = conditionMark(token, s);
    if (mark.isEmpty()) {
      return s;
    }
    Status next =
        switch (s.status()) {
          case OFFERED, AGREED, DEMANDED, THREATENED, DENIED -> s.status();
          default -> Status.CONDITIONAL;
        };
    return s.with(next, Kind.CONDITION, mark.get());
  }

  private Optional<Token> conditionMark(Token token, Standing s) {
    boolean future = s.operators().stream().anyMatch(o -> o.kind() == Kind.FUTURE);
    for (Token clause : text.children(token, "advcl")) {
      for (Token m : text.children(clause, "mark")) {
        String word = Grammar.lower(m);
        boolean until = word.equals("until") && future;
        if ((CONDITIONS.contains(word) || until) && !concessive(m)) {
          return Optional.of(m);
        }
      }
    }
    return Optional.empty();
  }

  /** "even if", "as if". */
  private boolean concessive(Token mark) {
    return mark.index() > 0 && text.token(mark.index() - 1).isLemma("even", "as");
  }
}

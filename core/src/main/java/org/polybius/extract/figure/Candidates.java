package org.polybius.extract.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Syntax;
import org.polybius.extract.figure.PeopleWords.Kind;
import org.polybius.extract.figure.PeopleWords.Noun;
import org.polybius.model.Quantity;
import org.polybius.model.Span;

/**
 * Finds the words that may be a number of people: numbers with a noun for people, numbers whose
 * noun is left out, singular nouns with an article, and groups without a number.
 */
final class Candidates {
  private static final Set<String> EACH = Set.of("each", "every");
  private static final Set<String> GROUPS = Set.of("group", "batch", "contingent");

  private final AnnotatedText text;
  private final Syntax syntax;
  private final PeopleWords people;
  private final QuantityGrammar grammar;
  private final NounPhrases phrases;

  Candidates(Syntax syntax, PeopleWords people, QuantityGrammar grammar) {
    this.text = syntax.text();
    this.syntax = syntax;
    this.people = people;
    this.grammar = grammar;
    this.phrases = new NounPhrases(syntax, people);
  }

  /** In text order. */
  List<Draft> find() {
    List<Draft> drafts = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<Draft> found = new ArrayList<>();
      numbers(sentence, found);
      singulars(sentence, found);
      groups(sentence, found);
      found.sort(Comparator.comparingInt(d -> d.first.index()));
      drafts.addAll(found);
    }
    return drafts;
  }

  private void numbers(Sentence sentence, List<Draft> found) {
    int offset = sentence.span().start();
    for (QuantityGrammar.Found f : grammar.find(sentence.span().in(text.text()))) {
      Optional<Quantity> quantity = f.fraction() ? Optional.empty() : f.measure().people();
      Optional<Token> first = text.tokenAt(offset + f.start());
      Optional<Token> last = text.tokenAt(offset + f.coreEnd() - 1);
      Optional<Token> after = text.tokenAt(offset + f.end() - 1);
      if (quantity.isPresent() && first.isPresent() && last.isPresent() && after.isPresent()) {
        Span span = Span.of(offset + f.start(), offset + f.end());
        number(quantity.get(), span, first.get(), last.get(), after.get()).ifPresent(found::add);
      }
    }
  }

  private Optional<Draft> number(
      Quantity quantity, Span span, Token first, Token last, Token after) {
    if (age(after)) {
      return Optional.empty();
    }
    Optional<Token> head =
        phrases.headAfter(last, after).filter(t -> !t.isLemma("more", "additional", "further"));
    if (head.isPresent()) {
      Optional<Noun> noun = people.of(head.get());
      boolean hands = head.get().isLemma("crew") && head.get().xpos().equals("NN");
      if (noun.isEmpty() || (noun.get().kind() == Kind.GROUP && !hands)) {
        return Optional.empty();
      }
      Token anchor = anchor(last, head.get());
      Draft draft = new Draft(Draft.Form.COUNTED, quantity, span, first, last, anchor);
      draft.heads.addAll(phrases.groups(head.get()));
      return Optional.of(draft);
    }
    if (!mayStandAlone(first, last, after)) {
      return Optional.empty();
    }
    Draft draft =
        new Draft(Draft.Form.ELLIPTIC, quantity, span, first, last, outermost(first, last));
    crew(last).ifPresent(draft.heads::add);
    crew(last).ifPresent(t -> draft.anchor = t);
    return Optional.of(draft);
  }

  /** "A 4-year-old girl", "a 4 year-old girl", "the first 4-year term". */
  private boolean age(Token after) {
    Optional<Token> dash = syntax.next(after).filter(t -> t.text().equals("-"));
    Optional<Token> old =
        syntax
            .next(after)
            .filter(t -> t.isLemma("year", "month"))
            .flatMap(syntax::next)
            .map(t -> t.text().equals("-") ? syntax.next(t).orElse(t) : t);
    if (old.filter(t -> t.isLemma("old")).isPresent()) {
      return true;
    }
    return dash.flatMap(syntax::next)
        .filter(t -> t.isLemma("year", "month", "week", "day", "hour"))
        .isPresent();
  }

  /** The noun; but the number where the noun hangs from it ("dozens of hostages"). */
  private Token anchor(Token last, Token head) {
    return text.dominates(last, head) ? last : head;
  }

  /** The token of the number that hangs from outside of it. */
  private Token outermost(Token first, Token last) {
    Token t = last;
    while (t.head() >= first.index() && t.head() <= last.index()) {
      t = text.token(t.head());
    }
    return t;
  }

  /** "The crew of 30": the noun before stands for the people. */
  private Optional<Token> crew(Token last) {
    return syntax
        .previous(last)
        .filter(t -> t.isLemma("of"))
        .flatMap(syntax::previous)
        .filter(t -> t.isLemma("crew", "group", "family", "party", "team", "convoy", "delegation"));
  }

  /** Not an age, not the name of something, not a number that another noun takes. */
  private boolean mayStandAlone(Token first, Token last, Token after) {
    Optional<Token> next = syntax.next(after);
    Optional<Token> before = syntax.previous(first);
    if (before.isPresent() && before.get().isLemma("age", "aged", "$", "€", "£", "#", "%")) {
      return false;
    }
    if (next.isPresent()
        && (next.get().isLemma("%", "percent", "per", "-") || next.get().is(Upos.SYM))) {
      return false;
    }
    if (before.isPresent() && before.get().text().equals(",") && ageAfterName(before.get(), next)) {
      return false;
    }
    if (last.isLemma("one")
        && !last.isRel("nummod")
        && !(next.isPresent() && next.get().isLemma("of"))) {
      return false;
    }
    return !noun(next) && !(before.isPresent() && before.get().is(Upos.PROPN, Upos.SYM));
  }

  private static boolean noun(Optional<Token> next) {
    return next.isPresent() && next.get().is(Upos.NOUN, Upos.PROPN);
  }

  private boolean ageAfterName(Token comma, Optional<Token> next) {
    boolean closes =
        next.isEmpty() || next.get().text().matches("[,.;:)]") || next.get().is(Upos.CCONJ);
    Optional<Token> name = syntax.previous(comma);
    boolean counted = name.isPresent() && people.isOfAPeople(name.get());
    boolean suffix = name.filter(n -> n.text().matches("(?i)(jr|sr)\\.?|ii|iii|iv")).isPresent();
    return closes
        && name.isPresent()
        && !counted
        && (suffix || name.get().is(Upos.PROPN, Upos.NOUN));
  }

  /** "A Filipino", "an American mother and daughter", "each hostage". */
  private void singulars(Sentence sentence, List<Draft> found) {
    for (Token det : text.tokens(sentence)) {
      boolean each = EACH.contains(Syntax.lower(det));
      if (!each && !Syntax.lower(det).matches("an?")) {
        continue;
      }
      Optional<Token> head = phrases.headAfter(det, det);
      if (head.isEmpty() || Syntax.plural(head.get()) || taken(found, det, head.get())) {
        continue;
      }
      Optional<Noun> noun = people.of(head.get());
      if (noun.isPresent() && noun.get().kind() == Kind.PERSON) {
        found.add(singular(det, head.get()));
      }
    }
  }

  private static boolean taken(List<Draft> found, Token det, Token head) {
    return found.stream()
        .anyMatch(d -> d.last.index() >= det.index() && d.first.index() <= head.index());
  }

  private Draft singular(Token det, Token head) {
    List<Token> heads = new ArrayList<>(List.of(head));
    for (Token c : text.children(head, "conj")) {
      boolean own = text.child(c, "det", "nummod", "nmod:poss").isPresent();
      if (!own && people.of(c).isPresent() && !Syntax.plural(c)) {
        heads.add(c);
      }
    }
    Token end = heads.get(heads.size() - 1);
    Span span = AnnotatedText.cover(det, end);
    Quantity quantity = Quantity.exactly(heads.size());
    Draft draft = new Draft(Draft.Form.SINGULAR, quantity, span, det, det, head);
    draft.heads.addAll(heads);
    return draft;
  }

  /** "Another group of hostages". */
  private void groups(Sentence sentence, List<Draft> found) {
    for (Token group : text.tokens(sentence)) {
      if (!group.isLemma(GROUPS.toArray(new String[0]))
          || !group.is(Upos.NOUN)
          || Syntax.plural(group)) {
        continue;
      }
      Optional<Token> of = syntax.next(group).filter(t -> t.isLemma("of"));
      Optional<Token> head = of.flatMap(t -> phrases.headAfter(t, t));
      if (head.isPresent()
          && Syntax.plural(head.get())
          && isPeople(head.get())
          && !taken(found, group, head.get())) {
        Token first = start(group);
        Span span = AnnotatedText.cover(first, head.get());
        Draft draft = new Draft(Draft.Form.BARE, Quantity.vague(2), span, first, group, group);
        draft.heads.addAll(phrases.groups(head.get()));
        found.add(draft);
      }
    }
  }

  private boolean isPeople(Token head) {
    return people
        .of(head)
        .filter(n -> n.kind() == Kind.PERSON || n.kind() == Kind.OTHERS)
        .isPresent();
  }

  private Token start(Token group) {
    List<Token> own =
        text.children(group).stream()
            .filter(c -> c.index() < group.index() && c.isRel("det", "amod", "nummod", "nmod:poss"))
            .toList();
    return own.isEmpty() ? group : own.get(0);
  }

  /** A plural without a number, made where its place in an exchange asks for one. */
  @Nullable Draft bare(Token head) {
    Optional<Noun> noun = people.of(head);
    if (noun.isEmpty() || noun.get().kind() != Kind.PERSON || !Syntax.plural(head)) {
      return null;
    }
    List<Token> heads = phrases.groups(head);
    Token first = start(head);
    Span span = AnnotatedText.cover(first, heads.get(heads.size() - 1));
    Draft draft = new Draft(Draft.Form.BARE, Quantity.vague(2), span, first, first, head);
    draft.heads.addAll(heads);
    return draft;
  }
}

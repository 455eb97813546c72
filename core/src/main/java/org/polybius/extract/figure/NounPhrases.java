package org.polybius.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Syntax;
import org.polybius.extract.figure.PeopleWords.Kind;

/**
 * Finds the noun that a number counts, by the order of words first and by the tree where the order
 * does not tell: lists of numbers are what parsers get wrong most often.
 */
final class NounPhrases {
  private static final int REACH = 9;

  private final AnnotatedText text;
  private final Syntax syntax;
  private final PeopleWords people;

  NounPhrases(Syntax syntax, PeopleWords people) {
    this.text = syntax.text();
    this.syntax = syntax;
    this.people = people;
  }

  /**
   * The head of the noun phrase that begins with a number or article.
   *
   * @param last last token of the number
   * @param after last token of the quantity; the phrase is looked for behind it
   */
  Optional<Token> headAfter(Token last, Token after) {
    Optional<Token> byOrder = byOrder(after);
    if (byOrder.isPresent() && people.of(byOrder.get()).isPresent()) {
      return byOrder;
    }
    Optional<Token> byTree =
        text.head(last)
            .filter(h -> last.isRel("nummod", "det", "amod") && h.index() > after.index())
            .filter(h -> h.index() - after.index() < REACH && people.of(h).isPresent())
            .filter(
                h -> syntax.between(after, h).stream().noneMatch(t -> t.is(Upos.NUM, Upos.ADP)));
    return byTree.isPresent() ? byTree : byOrder;
  }

  private Optional<Token> byOrder(Token after) {
    Sentence sentence = text.sentenceOf(after);
    Token people = null;
    int end = Math.min(sentence.end(), after.index() + 1 + REACH);
    for (int i = after.index() + 1; i < end; i++) {
      Token t = text.token(i);
      if (i == after.index() + 1 && t.isLemma("of")) {
        return complement(t, sentence);
      }
      if (t.is(Upos.NOUN, Upos.PROPN) && !modifier(t, sentence)) {
        return Optional.of(t);
      }
      if (t.is(Upos.ADJ, Upos.VERB) && this.people.of(t).isPresent()) {
        people = t;
      }
      if (!inside(t, sentence)) {
        return standIn(people, t, sentence);
      }
    }
    return Optional.ofNullable(people);
  }

  /** "Dozens of hostages", "20 of its nationals"; none where the complement has its own number. */
  private Optional<Token> complement(Token of, Sentence sentence) {
    int i = of.index() + 1;
    while (i < sentence.end() && determines(text.token(i))) {
      i++;
    }
    if (i >= sentence.end() || text.token(i).is(Upos.NUM, Upos.PRON)) {
      return Optional.empty();
    }
    Optional<Token> head = byOrder(text.token(i - 1));
    boolean numbered =
        head.isPresent()
            && syntax.between(of, head.get()).stream()
                .anyMatch(
                    t -> t.is(Upos.NUM) && text.head(t).filter(head.get()::equals).isPresent());
    return numbered ? Optional.empty() : head;
  }

  private static boolean determines(Token t) {
    return t.is(Upos.DET) || (t.is(Upos.PRON) && t.xpos().equals("PRP$")) || t.is(Upos.ADV);
  }

  /** Whether a noun only modifies the noun behind it ("family members", "Thai hostages"). */
  private boolean modifier(Token t, Sentence sentence) {
    int next = t.index() + 1;
    if (next >= sentence.end()) {
      return false;
    }
    Token n = text.token(next);
    if (n.text().equals("-") && next + 1 < sentence.end()) {
      return n.start() == t.end();
    }
    if (!Syntax.plural(t) && n.is(Upos.CCONJ) && sharedNoun(n, sentence)) {
      return true;
    }
    boolean many = t.xpos().equals("NNS") || t.xpos().equals("NNPS") || t.isLemma("people");
    boolean plain = n.is(Upos.NOUN, Upos.PROPN) && !many;
    boolean under = t.isRel("compound", "amod", "nmod:poss", "flat") && t.head() > t.index();
    return (plain && (under || !n.isRel("appos")) && !name(t, n))
        || (under && n.is(Upos.ADJ) && t.head() - t.index() < 5 && people.isOfAPeople(t));
  }

  /** "Civilian and foreign hostages": an adjective and a plural follow. */
  private boolean sharedNoun(Token and, Sentence sentence) {
    int i = and.index() + 1;
    boolean adjective = i + 1 < sentence.end() && text.token(i).is(Upos.ADJ);
    return adjective
        && Syntax.plural(text.token(i + 1))
        && people.of(text.token(i + 1)).isPresent();
  }

  /** "Hostage Ana Lopez": the noun stands before a name, which counts nobody. */
  private boolean name(Token t, Token next) {
    return next.is(Upos.PROPN) && t.is(Upos.NOUN) && !people.isOfAPeople(next);
  }

  private boolean inside(Token t, Sentence sentence) {
    if (t.is(Upos.ADJ, Upos.NOUN, Upos.PROPN, Upos.DET) || t.text().equals("-")) {
      return !t.is(Upos.DET);
    }
    if (t.is(Upos.NUM)) {
      Optional<Token> next = syntax.next(t);
      return next.isPresent() && next.get().text().equals("-");
    }
    if (t.is(Upos.VERB)) {
      Optional<Token> next = syntax.next(t);
      boolean beside =
          next.isPresent() && next.get().is(Upos.NOUN, Upos.PROPN) && Syntax.plural(next.get());
      if (t.xpos().equals("VBN") && beside && people.of(next.get()).isPresent()) {
        return true;
      }
      return t.xpos().matches("VBN|VBG|JJ.*")
          && t.isRel("amod", "compound", "acl")
          && t.head() > t.index();
    }
    if (t.is(Upos.ADV)) {
      return t.head() > t.index() && t.isRel("advmod");
    }
    return t.is(Upos.CCONJ) && joinsModifiers(t, sentence);
  }

  /** "Israeli civilian and foreign hostages", but not "10 Thai and one Filipino". */
  private boolean joinsModifiers(Token and, Sentence sentence) {
    int next = and.index() + 1;
    Token before = text.token(and.index() - 1);
    return next < sentence.end()
        && text.token(next).is(Upos.ADJ, Upos.VERB)
        && !text.token(next).xpos().matches("VB[DPZ]?")
        && before.is(Upos.ADJ, Upos.NOUN)
        && !Syntax.plural(before);
  }

  /**
   * A people's name stands for its noun; in "three Thai and 14 Israeli hostages" the noun is the
   * last one's.
   */
  private Optional<Token> standIn(@Nullable Token adjective, Token stop, Sentence sentence) {
    if (adjective == null) {
      return Optional.empty();
    }
    int i = stop.index() + 1;
    boolean listed = (stop.is(Upos.CCONJ) || stop.text().equals(",")) && i < sentence.end();
    if (listed && text.token(i).is(Upos.NUM)) {
      Optional<Token> shared = byOrder(text.token(i));
      if (shared.isPresent() && shared.get().is(Upos.NOUN) && people.of(shared.get()).isPresent()) {
        return shared;
      }
    }
    return Optional.of(adjective);
  }

  /** The head and the nouns that one number counts with it ("women and children"). */
  List<Token> groups(Token head) {
    List<Token> groups = new ArrayList<>(List.of(head));
    Token t = head;
    while (true) {
      Optional<Token> and = syntax.next(t).filter(n -> n.isLemma("and", "or", "&"));
      Optional<Token> next = and.flatMap(syntax::next).filter(n -> n.is(Upos.NOUN, Upos.ADJ));
      Optional<Token> noun =
          next.isPresent() && next.get().is(Upos.ADJ) ? syntax.next(next.get()) : next;
      if (noun.isEmpty() || !joins(head, noun.get())) {
        return groups;
      }
      groups.add(noun.get());
      t = noun.get();
    }
  }

  private boolean joins(Token head, Token noun) {
    boolean person =
        people.of(noun).filter(n -> n.kind() == Kind.PERSON && noun.is(Upos.NOUN)).isPresent();
    return person && Syntax.plural(noun) && Syntax.plural(head) && !predicateOf(noun);
  }

  private boolean predicateOf(Token noun) {
    return noun.isRel("nsubj") && text.head(noun).filter(h -> h.index() > noun.index()).isPresent();
  }
}

package org.polybius.extract.figure;

import java.util.List;
import java.util.Optional;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Syntax;
import org.polybius.model.Fate;

/**
 * Numbers that are the value of a total: "bringing the total to 81", "the number of freed captives
 * is now 86", "the death toll rose to 17".
 */
final class Totals {
  private static final String[] NOUNS = {"total", "number", "toll", "tally", "count", "figure"};

  private final AnnotatedText text;
  private final Syntax syntax;
  private final PeopleWords people;

  Totals(Syntax syntax, PeopleWords people) {
    this.text = syntax.text();
    this.syntax = syntax;
    this.people = people;
  }

  /** Marks a draft that is such a value, and takes its people from the total's complement. */
  void mark(Draft draft) {
    if (draft.form != Draft.Form.ELLIPTIC && draft.form != Draft.Form.COUNTED) {
      return;
    }
    Optional<Token> noun = noun(draft);
    if (noun.isEmpty() || noun.get().index() > draft.first.index()) {
      return;
    }
    draft.total = true;
    draft.totalNoun = noun.get();
    if (!draft.heads.isEmpty()) {
      return;
    }
    Optional<Token> counted = counted(noun.get());
    if (counted.isPresent()) {
      draft.heads.add(counted.get());
      draft.anchor = counted.get();
    } else if (noun.get().isLemma("toll") || deathBeside(noun.get())) {
      draft.heads.add(noun.get());
      draft.fate = Fate.KILLED;
      draft.predicate = noun.get();
      draft.rule = "figure.fate.toll";
    }
  }

  /** "Bringing the number of locals freed to 50, along with 19 foreigners": a total as well. */
  void markAlong(List<Draft> drafts) {
    for (int i = 1; i < drafts.size(); i++) {
      Draft total = drafts.get(i - 1);
      Draft d = drafts.get(i);
      boolean same = text.sentenceOf(total.first).index() == text.sentenceOf(d.first).index();
      boolean counted = d.form == Draft.Form.COUNTED && !d.total && total.total && same;
      String words =
          counted
              ? syntax.words(text.sentenceOf(d.first), total.last.index() + 1, d.first.index())
              : "";
      if (words.matches(",? ?(along with|together with|as well as|in addition to|plus|and)")) {
        d.total = true;
        d.totalNoun = total.totalNoun;
      }
    }
  }

  private boolean deathBeside(Token noun) {
    return text.children(noun, "compound").stream().anyMatch(c -> c.isLemma("death"));
  }

  /** The total whose value the number is: beside the number in its clause. */
  private Optional<Token> noun(Draft draft) {
    Token outer = draft.anchor;
    if (isTotal(outer)) {
      return Optional.of(outer);
    }
    Optional<Token> head = text.head(outer);
    if (head.isEmpty()) {
      return subject(outer);
    }
    boolean value =
        outer.isRel(
            "obl", "nmod", "obj", "xcomp", "ccomp", "nsubj", "conj", "acl", "appos", "parataxis");
    if (!value) {
      return Optional.empty();
    }
    String marker = syntax.marker(outer);
    boolean to = marker.matches("((down|up|back) )?(to|at)|as high as|from");
    if (to) {
      Optional<Token> above = above(outer);
      if (above.isPresent()) {
        return above;
      }
    }
    if (isTotal(head.get()) && (to || (marker.isEmpty() && outer.isRel("appos")))) {
      return head;
    }
    if (!to
        && !head.get()
            .isLemma("reach", "stand", "hit", "total", "be", "exceed", "become", "pass")) {
      return subject(outer);
    }
    List<Token> around = text.children(head.get(), "obj", "nsubj", "obl");
    return around.stream().filter(Totals::isTotal).findFirst();
  }

  /** "Bringing the number of captives freed to 17": the number may hang anywhere below. */
  private Optional<Token> above(Token outer) {
    for (Token a : text.ancestors(outer)) {
      if (isTotal(a)) {
        return Optional.of(a);
      }
      Optional<Token> object =
          text.children(a, "obj", "nsubj").stream().filter(Totals::isTotal).findFirst();
      if (a.is(Upos.VERB)
          && object.isPresent()
          && a.isLemma(
              "bring",
              "take",
              "raise",
              "put",
              "push",
              "lift",
              "rise",
              "grow",
              "climb",
              "increase",
              "reach",
              "stand",
              "come",
              "jump",
              "soar",
              "lower",
              "revise",
              "update",
              "cut")) {
        return object;
      }
    }
    return Optional.empty();
  }

  private Optional<Token> subject(Token predicate) {
    return text.children(predicate, "nsubj").stream().filter(Totals::isTotal).findFirst();
  }

  private static boolean isTotal(Token t) {
    return t.is(Upos.NOUN, Upos.ADJ) && t.isLemma(NOUNS);
  }

  private Optional<Token> counted(Token total) {
    for (Token c : text.children(total, "nmod", "obl", "amod", "acl")) {
      boolean fated = people.of(c).filter(n -> fated(n.kind(), c, total)).isPresent();
      if (fated || (people.of(c).isPresent() && c.is(Upos.NOUN, Upos.PROPN))) {
        return Optional.of(c);
      }
    }
    return Optional.empty();
  }

  /** "The number of dead": not a "dead number", nor a "wounded total". */
  private static boolean fated(PeopleWords.Kind kind, Token word, Token total) {
    return switch (kind) {
      case MISSING, DISPLACED -> true;
      case DEAD, WOUNDED -> word.index() > total.index();
      default -> false;
    };
  }
}

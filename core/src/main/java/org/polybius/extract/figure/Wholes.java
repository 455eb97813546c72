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

/**
 * Which figure is part of which, and whom a number without a noun counts: "N of the M", "including
 * N", "N of them", lists that add up, "the eight are two minors and six women".
 */
final class Wholes {
  private static final String OF_WHOLE =
      "of( (the|its|their|his|those|these|some|all|an|about|around|roughly|approximately|estimated|nearly|more|than|over|at|least|initial|remaining|original))*";
  private static final String INCLUDING =
      "(.* )?(including|among them|of whom|of them|among which|amongst them|of"
          + " which|includes|included|include|comprising|comprised|consisting of|made up of)("
          + " (the|at|least|about|some|another|also|more|than|over|up|to|an|estimated|nearly|around))*";
  private final AnnotatedText text;
  private final Syntax syntax;
  private final PeopleWords people;
  private final List<Draft> drafts;

  Wholes(Syntax syntax, PeopleWords people, List<Draft> drafts) {
    this.text = syntax.text();
    this.syntax = syntax;
    this.people = people;
    this.drafts = drafts;
  }

  void link() {
    for (int i = 0; i < drafts.size(); i++) {
      ofWhole(i);
      ofWholeBefore(i);
    }
    Sums sums = new Sums(syntax, drafts);
    sums.lists();
    for (int i = 0; i < drafts.size(); i++) {
      reached(i);
      predicateNouns(i);
      ofThem(i);
      subject(i);
      included(i);
    }
    sums.lists();
    for (int i = 0; i < drafts.size(); i++) {
      antecedent(i);
      daily(i);
    }
  }

  private Sentence sentence(Draft d) {
    return text.sentenceOf(d.first);
  }

  private boolean sameSentence(Draft a, Draft b) {
    return sentence(a).index() == sentence(b).index();
  }

  /** "24 of the approximately 240 hostages". */
  private void ofWhole(int i) {
    Draft d = drafts.get(i);
    if ((d.form != Draft.Form.ELLIPTIC && d.form != Draft.Form.COUNTED) || i + 1 >= drafts.size()) {
      return;
    }
    Draft next = drafts.get(i + 1);
    if (!sameSentence(d, next) || next.form == Draft.Form.SINGULAR) {
      return;
    }
    String words = syntax.words(sentence(d), d.end().index() + 1, next.first.index());
    if (words.matches(OF_WHOLE)) {
      d.whole = next;
      d.borrowed = d.heads.isEmpty();
      if (d.borrowed) {
        d.heads.addAll(next.heads);
      }
      next.stated = true;
    }
  }

  /** "Of the 61 dead, 40 were miners and 21 clerks": the whole stands in front. */
  private void ofWholeBefore(int i) {
    Draft whole = i == 0 ? null : drafts.get(i - 1);
    Draft d = drafts.get(i);
    if (whole == null || !sameSentence(whole, d) || d.whole != null) {
      return;
    }
    Draft of = whole.listStart ? whole.whole : whole;
    boolean front =
        of != null
            && syntax.words(sentence(d), sentence(d).first(), of.first.index()).matches(OF_WHOLE);
    if (of != null && front && of.point() > d.point() && of.form == Draft.Form.COUNTED) {
      d.whole = of;
      d.source = d.source == null ? of : d.source;
      d.listStart = true;
      of.stated = of.heads.stream().flatMap(h -> people.of(h).stream()).allMatch(this::person);
    }
  }

  /** Whether a noun leaves open what became of those it counts. */
  private boolean person(PeopleWords.Noun noun) {
    return noun.kind() == PeopleWords.Kind.PERSON;
  }

  /** "12 more, bringing the total to 81": what precedes in the sentence is part of the total. */
  private void reached(int i) {
    Draft total = drafts.get(i);
    for (int k = i - 1; total.total && k >= 0 && sameSentence(drafts.get(k), total); k--) {
      Draft d = drafts.get(k);
      if (d.whole == null && !d.total && !d.stated && d.point() > 0 && d.point() < total.point()) {
        d.whole = total;
      }
    }
  }

  /** "80 were freed, ten each day". */
  private void daily(int i) {
    Draft d = drafts.get(i);
    String after = syntax.words(sentence(d), d.end().index() + 1, d.end().index() + 3);
    boolean rate =
        d.form == Draft.Form.ELLIPTIC && after.matches("(each|every|per|a) (day|week|month|hour)");
    if (rate && d.whole == null && d.source != null && d.point() < d.source.point()) {
      d.whole = d.source;
    }
  }

  /** "13 were Israelis", "11 are foreign nationals": the predicate names them. */
  private void predicateNouns(int i) {
    Draft d = drafts.get(i);
    if (d.form != Draft.Form.ELLIPTIC || !d.heads.isEmpty() || !d.anchor.isRel("nsubj")) {
      return;
    }
    Optional<Token> noun = text.head(d.anchor).filter(h -> people.of(h).isPresent());
    boolean cop = noun.isPresent() && text.child(noun.get(), "cop").isPresent();
    boolean counted =
        noun.isPresent() && drafts.stream().anyMatch(o -> o.heads.contains(noun.get()));
    Draft before = previous(i, true);
    if (cop && !counted && before != null) {
      noun.ifPresent(d.heads::add);
      d.source = before;
      d.whole = before;
    }
  }

  /** "8 of them Thai", "10 of whom are children". */
  private void ofThem(int i) {
    Draft d = drafts.get(i);
    Draft before = previous(i, true);
    if (d.form != Draft.Form.ELLIPTIC || d.whole != null || before == null) {
      return;
    }
    String after = syntax.words(sentence(d), d.last.index() + 1, d.last.index() + 3);
    if (!after.matches("of (them|whom|these|those|which)")) {
      return;
    }
    Token t = text.token(d.last.index() + 2);
    for (int k = 0; k < 5 && d.heads.isEmpty(); k++) {
      Optional<Token> next = syntax.next(t);
      if (next.isEmpty() || next.get().is(Upos.VERB, Upos.PUNCT)) {
        break;
      }
      t = next.get();
      if (t.is(Upos.ADJ) && people.isOfAPeople(t)) {
        d.people = t;
        break;
      }
      if (people.of(t).isPresent() && text.child(t, "nummod").isEmpty()) {
        d.heads.add(t);
      }
    }
    d.whole = before;
    d.source = before;
    d.listStart = true;
  }

  /** "…, including 300 children and four nurses", "among them one Dutch child". */
  private void included(int i) {
    Draft d = drafts.get(i);
    if (d.whole != null || d.total) {
      return;
    }
    Draft before = previous(i, false);
    int from =
        before != null && sameSentence(before, d) ? before.end().index() + 1 : sentence(d).first();
    String words = syntax.words(sentence(d), from, d.first.index());
    if (words.matches(INCLUDING) && before != null && !verbOfDraft(d)) {
      d.whole = words.matches("(.* )?among them.*") ? listed(before) : top(before, d);
      d.source = d.whole;
      d.listStart = true;
    } else if (before != null
        && before.listStart
        && !(before.whole != null && before.whole.complete)
        && sameSentence(before, d)
        && continues(before, d, words)) {
      d.whole = before.whole;
      d.source = d.whole;
      d.listStart = true;
    }
  }

  private boolean continues(Draft before, Draft d, String words) {
    if (words.matches("(.* )?as well as( .*)?")) {
      return false;
    }
    boolean conjoined =
        d.anchor.isRel("conj")
            && text.firstConjunct(d.anchor).equals(text.firstConjunct(before.anchor));
    return words.strip().matches(Sums.JOINT)
        || (conjoined && words.matches("(.* )?(and|,)( the)?"));
  }

  /** The subject of "include" is itself read by {@link #subject}. */
  private boolean verbOfDraft(Draft d) {
    Optional<Token> head = text.head(d.anchor);
    return head.isPresent()
        && head.get().isLemma("include", "comprise")
        && head.get().is(Upos.VERB)
        && text.child(head.get(), "nsubj").isPresent()
        && d.anchor.isRel("obj");
  }

  /** "Five minors and five women, among them one Dutch": of all that are listed. */
  private static Draft listed(Draft before) {
    Draft t = before;
    while (t.whole != null && t.listStart) {
      t = t.whole;
    }
    return t;
  }

  /** The figure that a list hangs from: what precedes, or what that is a listed part of. */
  private static Draft top(Draft before, Draft part) {
    Draft t = before;
    while (t.whole != null && t.listStart && t.point() < part.point()) {
      t = t.whole;
    }
    return t;
  }

  /** "They include N", "the Israelis were N and M": the subject tells of whom. */
  private void subject(int i) {
    Draft d = drafts.get(i);
    if (d.whole != null) {
      return;
    }
    Token t = d.anchor;
    while (t.isRel("conj")
        && t.head() >= 0
        && text.token(t.head()).is(Upos.NOUN, Upos.PROPN, Upos.NUM)) {
      t = text.token(t.head());
    }
    Token outer = t;
    Optional<Token> among =
        text.head(t).filter(h -> outer.isRel("nsubj") && syntax.marker(h).startsWith("among"));
    if (among.isPresent()) {
      Draft of = figureOf(among.get(), i);
      if (of != null && of != d && !of.follows(d)) {
        d.source = of;
        d.whole = of;
      }
      return;
    }
    boolean cop = text.child(t, "cop").isPresent();
    Optional<Token> verb = cop ? Optional.of(t) : text.head(t).filter(h -> including(h));
    if (verb.isEmpty() || (t.isRel("nsubj") && !cop)) {
      return;
    }
    Optional<Token> subject = text.child(verb.get(), "nsubj");
    if (subject.isPresent() && subject.get().index() < d.first.index()) {
      Draft of = figureOf(subject.get(), i);
      d.subject = subject.get();
      if (of != null && of != d && !of.follows(d) && (of.point() == 0 || d.point() <= of.point())) {
        d.source = of;
        d.whole = of.point() == d.point() && cop ? null : of;
        d.listStart = d.whole != null;
      }
    }
  }

  private static boolean including(Token h) {
    return h.isLemma("include", "comprise") && h.is(Upos.VERB);
  }

  /** The figure that a subject stands for: its own, or the last of the same people. */
  private @Nullable Draft figureOf(Token subject, int before) {
    for (Draft d : drafts) {
      if (d.anchor.equals(subject) || (d.heads.contains(subject) && d.source == null)) {
        return d;
      }
    }
    boolean pronoun = subject.is(Upos.PRON, Upos.DET);
    Optional<String> country = people.country(subject);
    for (int k = before - 1; k >= 0; k--) {
      Draft d = drafts.get(k);
      if (d.first.index() > subject.index() || (d.whole != null && pronoun)) {
        continue;
      }
      boolean same =
          d.heads.stream().anyMatch(h -> h.isLemma(subject.lemma()))
              || (country.isPresent() && countries(d).contains(country.get()));
      if (pronoun ? d.form != Draft.Form.SINGULAR : same) {
        return d;
      }
    }
    return null;
  }

  List<String> countries(Draft d) {
    List<Token> words = new ArrayList<>();
    for (int k = d.last.index() + 1; k <= d.end().index(); k++) {
      if (text.token(k).is(Upos.NUM, Upos.CCONJ)) {
        break;
      }
      words.add(text.token(k));
    }
    if (!people.countries(words).isEmpty()) {
      return people.countries(words);
    }
    for (Token h : d.heads) {
      words.add(h);
      words.addAll(text.children(h, "amod", "compound", "conj"));
    }
    return people.countries(words);
  }

  /** Gives a number without a noun the people of the figure before it. */
  private void antecedent(int i) {
    Draft d = drafts.get(i);
    if (d.form != Draft.Form.ELLIPTIC || (!d.heads.isEmpty() && d.source != null)) {
      return;
    }
    if (d.source == null && d.whole == null) {
      Draft same = definite(d) ? sameNumber(i) : null;
      Draft nearest = same != null ? same : larger(i, previous(i, true));
      if (d.heads.isEmpty()) {
        d.elsewhere = nearest != null && sameSentence(nearest, d) ? null : noun(d);
        d.source = d.elsewhere != null ? null : nearest;
        d.repeats = definite(d) && nearest != null;
      }
    }
    if (d.heads.isEmpty() && d.elsewhere != null) {
      d.heads.add(d.elsewhere);
      d.borrowed = true;
    }
    if (d.heads.isEmpty() && d.source != null) {
      d.heads.addAll(d.source.heads);
      d.borrowed = true;
    }
  }

  /** "The first hostages were freed: 24 in total": a plural of the sentence before the number. */
  private @Nullable Token noun(Draft d) {
    for (int k = d.first.index() - 1; k >= sentence(d).first(); k--) {
      Token t = text.token(k);
      boolean role = t.isRel("nsubj", "obj");
      if (role
          && Syntax.plural(t)
          && people.of(t).filter(n -> n.kind() == PeopleWords.Kind.PERSON).isPresent()) {
        return t;
      }
    }
    return null;
  }

  private boolean definite(Draft d) {
    Optional<Token> before = syntax.previous(d.first);
    if (before.isPresent() && before.get().is(Upos.ADJ)) {
      before = syntax.previous(before.get());
    }
    return before.filter(t -> t.isLemma("the", "these", "those", "all")).isPresent();
  }

  private @Nullable Draft sameNumber(int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (drafts.get(k).point() == drafts.get(i).point()
          && drafts.get(k).form != Draft.Form.SINGULAR) {
        return drafts.get(k);
      }
    }
    return null;
  }

  /** "Before today 50 were freed": of the many told of before, not of the two told of last. */
  private @Nullable Draft larger(int i, @Nullable Draft nearest) {
    Draft d = drafts.get(i);
    if (nearest == null || sameSentence(nearest, d) || nearest.point() >= d.point()) {
      return nearest;
    }
    for (int k = i - 1; k >= 0; k--) {
      Draft o = drafts.get(k);
      boolean whole = o.whole == null && o.form != Draft.Form.SINGULAR && !o.heads.isEmpty();
      if (whole && countries(o).isEmpty() && o.point() > nearest.point()) {
        return o;
      }
    }
    return nearest;
  }

  /** The figure before, in the same sentence where asked for; else up to any earlier one. */
  private @Nullable Draft previous(int i, boolean preferWholes) {
    for (int k = i - 1; k >= 0; k--) {
      Draft d = drafts.get(k);
      boolean usable = d.form != Draft.Form.SINGULAR && !d.heads.isEmpty();
      if (usable
          && !(preferWholes && d.whole != null && sameSentence(d, drafts.get(i)) && d.listStart)) {
        return d;
      }
    }
    return null;
  }
}

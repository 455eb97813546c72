package org.polybius.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Syntax;
import org.polybius.model.Fate;
import org.polybius.model.Population.Role;

/** Decides the fate of every figure of a report once they are linked. */
final class Fates {
  private static final Set<String> AGREEMENT =
      Set.of(
          "deal",
          "agreement",
          "truce",
          "ceasefire",
          "pause",
          "accord",
          "pact",
          "plan",
          "proposal",
          "extension",
          "swap",
          "exchange",
          "draft",
          "arrangement",
          "term",
          "fire");
  private static final Set<String> COVERING =
      Set.of(
          "include",
          "cover",
          "involve",
          "foresee",
          "provide",
          "envisage",
          "comprise",
          "stipulate",
          "see",
          "entail",
          "require",
          "mean",
          "offer");

  private static final Set<String> NUMBERS =
      Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen");

  private final AnnotatedText text;
  private final Syntax syntax;
  private final FateFinder finder;
  private final PeopleWords people;
  private final List<Draft> drafts;

  Fates(Syntax syntax, FateFinder finder, PeopleWords people, List<Draft> drafts) {
    this.text = syntax.text();
    this.syntax = syntax;
    this.finder = finder;
    this.people = people;
    this.drafts = drafts;
  }

  /** The fate by what governs a figure; done before exchanges are linked. */
  void governing() {
    for (Draft d : drafts) {
      if (d.fate != null || d.stated) {
        continue;
      }
      Optional<FateFinder.Hit> hit =
          d.listStart
              ? modifier(d).filter(h -> !finder.modifiers().loose(h.predicate()))
              : Optional.empty();
      if (hit.isEmpty() && d.subject != null) {
        hit = finder.modifiers().ofWord(d, d.subject).stream().findFirst();
        Token subject = d.subject;
        hit = hit.or(() -> behindSubject(d, subject));
      }
      boolean argued = d.anchor.isRel("obj", "nsubj") && d.form == Draft.Form.ELLIPTIC;
      boolean ofWhole =
          !argued && d.listStart && d.whole != null && d.whole.fate != null && !d.whole.stated;
      if (hit.isEmpty() && !ofWhole) {
        hit = finder.rightBehind(d).or(() -> finder.governing(d));
      }
      Optional<FateFinder.Hit> governs = hit;
      directly(d).or(() -> governs).ifPresent(h -> take(d, h));
    }
  }

  /** "… have died and 412 are injured": what is said of victims right behind their number. */
  private Optional<FateFinder.Hit> directly(Draft d) {
    boolean followed =
        d.form == Draft.Form.ELLIPTIC
            && syntax.next(d.last).filter(t -> t.is(Upos.AUX)).isPresent();
    return followed
        ? finder.behind(d).filter(h -> h.fate() == Fate.INJURED || h.fate() == Fate.MISSING)
        : Optional.empty();
  }

  /** "The prisoners released are 33 children": the participle behind the subject. */
  private Optional<FateFinder.Hit> behindSubject(Draft d, Token subject) {
    return syntax
        .next(subject)
        .filter(t -> t.is(Upos.VERB) && t.xpos().equals("VBN"))
        .flatMap(t -> finder.modifiers().one(d, t));
  }

  /** What governs no figure: modifiers, the figure it continues, lists, agreements, exchanges. */
  void remaining() {
    for (Draft d : drafts) {
      if (d.fate == null) {
        foreseen(d);
      }
      if (d.fate == null || d.swapped) {
        exchanged(d);
      }
      if (d.fate == null) {
        unsaid(d);
      }
    }
    drafts.forEach(this::inherit);
    drafts.forEach(this::besides);
    drafts.forEach(this::inherit);
    for (Draft d : drafts) {
      continued(d);
      ofTaken(d);
    }
    drafts.forEach(this::besides);
    for (Draft d : drafts) {
      listed(d);
      also(d);
      bodies(d);
      foreign(d);
    }
  }

  /** Nothing governs it: what modifies it or stands behind it, or what was told of it before. */
  private void unsaid(Draft d) {
    modifier(d)
        .or(() -> d.stated ? Optional.empty() : finder.behind(d))
        .or(() -> finder.among(d))
        .ifPresent(h -> take(d, h));
    if (d.fate == null && d.stated && captive(d)) {
      repeated(d);
    }
  }

  /** "Four of the 10": what was told of the ten, else they are held. */
  private void repeated(Draft d) {
    Optional<Draft> told =
        drafts.stream()
            .filter(o -> o != d && o.fate != null && !o.stated && o.point() == d.point())
            .findFirst();
    d.fate = told.map(o -> o.fate).orElse(Fate.HELD);
    d.predicate = told.map(o -> o.predicate).orElse(null);
    d.rule = "figure.fate.whole";
  }

  private static void take(Draft d, FateFinder.Hit hit) {
    d.fate = hit.fate();
    d.predicate = hit.predicate();
    d.rule = hit.rule();
    d.listed = hit.predicate().isLemma("expect");
  }

  private Optional<FateFinder.Hit> modifier(Draft d) {
    return finder.modifiers().of(d).stream().findFirst();
  }

  private boolean captive(Draft d) {
    return d.heads.stream()
        .map(people::of)
        .flatMap(Optional::stream)
        .anyMatch(n -> n.role() == Role.HOSTAGE || n.role() == Role.PRISONER);
  }

  private void exchanged(Draft d) {
    if (!d.exchanged && d.counter == null) {
      return;
    }
    boolean swapped =
        d.swapped || (d.counter != null && (d.counter.swapped || d.counter.fate == Fate.EXCHANGED));
    d.fate = swapped ? Fate.EXCHANGED : Fate.RELEASED;
    d.rule = "figure.fate.in-return";
    if (d.predicate == null && d.counter != null) {
      d.predicate = d.counter.predicate;
      d.listed = d.counter.listed || d.counter.predicate == null;
    }
  }

  /** "The deal covers 10 hostages", "an extra day for every ten more captives". */
  private void foreseen(Draft d) {
    Token t = text.firstConjunct(d.anchor);
    Optional<Token> head = text.head(t);
    if (head.isPresent() && Syntax.matches(head.get(), COVERING) && head.get().is(Upos.VERB)) {
      boolean agreement =
          text.children(head.get(), "nsubj").stream().anyMatch(s -> Syntax.matches(s, AGREEMENT));
      if (agreement) {
        foresee(d, head.get());
      }
    }
    Token group = head.isPresent() && head.get().isLemma("group", "batch") ? head.get() : t;
    if (d.fate == null
        && captive(d)
        && syntax.marker(group).matches("for|per")
        && head.isPresent()) {
      foresee(d, head.get());
      d.perUnit = true;
    }
  }

  private static void foresee(Draft d, Token predicate) {
    d.fate = Fate.RELEASED;
    d.predicate = predicate;
    d.listed = true;
    d.rule = "figure.fate.foreseen";
  }

  private void inherit(Draft d) {
    for (Draft s = d.source; s != null && d.fate == null; s = s.source) {
      boolean usable = s != d && s.fate != null && !(s.stated && s.predicate == null);
      if (usable) {
        d.fate = s.fate;
        d.predicate = s.predicate;
        d.listed = s.listed;
        d.rule = "figure.fate.of-whole";
      }
    }
  }

  /** Two figures joined by a comma or "and", of which the second has no word of its own. */
  private void besides(Draft d) {
    int i = drafts.indexOf(d);
    Draft left = i > 0 ? drafts.get(i - 1) : null;
    if (d.fate != null || left == null || left.fate == null || left.stated) {
      return;
    }
    boolean same = sentence(left).index() == sentence(d).index();
    List<Token> between = same ? syntax.between(left.end(), d.first) : List.of();
    boolean clause =
        between.stream()
            .anyMatch(t -> t.is(Upos.AUX) || (t.is(Upos.VERB) && !t.isRel("acl", "amod", "case")));
    boolean joined =
        !between.isEmpty() && between.get(between.size() - 1).text().matches(",|and|or|with|plus");
    if (same && joined && (!clause || gapped(left, d))) {
      d.fate = left.fate;
      d.predicate = left.predicate;
      d.listed = left.listed;
      d.rule = "figure.fate.beside";
      if (d.whole == null && left.listStart) {
        d.whole = left.whole;
      }
    }
  }

  /** "50 are to be freed by rebels and 150 prisoners by the army": the verb is left out. */
  private boolean gapped(Draft left, Draft d) {
    Token predicate = left.predicate;
    Sentence s = sentence(d);
    boolean passed =
        predicate != null
            && predicate.index() > left.end().index()
            && predicate.index() < d.first.index();
    boolean by = syntax.next(d.end()).filter(t -> t.isLemma("by")).isPresent();
    for (int i = d.end().index() + 1; passed && i < s.end(); i++) {
      if (text.token(i).is(Upos.VERB, Upos.AUX)) {
        return false;
      }
    }
    return passed && by;
  }

  /** "The Red Cross announced 24 hostages": those whose release was told before. */
  private void continued(Draft d) {
    if (d.fate != null || d.stated || !(captive(d) || described(d)) || onList(d)) {
      return;
    }
    for (int k = drafts.indexOf(d) - 1; k >= 0 && d.fate == null; k--) {
      Draft o = drafts.get(k);
      boolean near = captive(d) || sentence(d).index() - sentence(o).index() < 2;
      if (o.fate != null && near && (captive(o) || described(d))) {
        d.fate = o.fate;
        d.predicate = captive(d) ? d.predicate : o.predicate;
        d.rule = "figure.fate.continued";
      }
    }
    for (Draft o : drafts) {
      if (o.fate == null && o.source == d) {
        inherit(o);
      }
    }
  }

  /** "240 were taken; four have been freed": a number without a noun is part of those taken. */
  private void ofTaken(Draft d) {
    Draft s = d.source;
    boolean later = d.form == Draft.Form.ELLIPTIC && d.whole == null && !d.total && !d.repeats;
    if (!later || s == null || d.fate == null || d.fate == s.fate) {
      return;
    }
    if ((s.fate == Fate.TAKEN || s.fate == Fate.HELD) && d.point() < s.point()) {
      d.whole = s;
    }
  }

  /** "There were two minors and six women", "the eight are two minors and six women". */
  private boolean described(Draft d) {
    Token t = text.firstConjunct(d.anchor);
    boolean there =
        text.head(t).filter(h -> h.isLemma("be") && text.child(h, "expl").isPresent()).isPresent();
    boolean number =
        text.child(t, "cop").isPresent()
            && text.children(t, "nsubj").stream()
                .anyMatch(s -> s.is(Upos.NUM) || NUMBERS.contains(Syntax.lower(s)));
    return (there || number) && finder.modifiers().ofCaptives();
  }

  /** "A list of 15 women": people on a list in a report about releases. */
  private void listed(Draft d) {
    if (d.fate != null || !onList(d)) {
      return;
    }
    boolean released =
        drafts.stream().anyMatch(o -> o.fate == Fate.RELEASED) || mentions(Fate.RELEASED);
    boolean spoken = captive(d) || (released && finder.modifiers().ofCaptives());
    if (spoken) {
      d.fate = Fate.RELEASED;
      d.listed = true;
      d.rule = "figure.fate.listed";
    }
  }

  private boolean mentions(Fate fate) {
    return text.tokens().stream()
        .anyMatch(
            t ->
                t.isLemma("release", "free")
                    && t.is(Upos.VERB, Upos.NOUN)
                    && fate == Fate.RELEASED);
  }

  private boolean onList(Draft d) {
    Token t = text.firstConjunct(d.anchor);
    Optional<Token> head = text.head(t);
    return head.isPresent()
        && (head.get().isLemma("list", "name")
            || text.head(head.get()).filter(h -> h.isLemma("list")).isPresent());
  }

  /** "750 citizens, including 300 children, who were evacuated": the clause is on the whole. */
  private void ofWhole(Draft d) {
    Draft whole = d.whole;
    if (whole == null || !d.listStart || sentence(whole).index() != sentence(d).index()) {
      return;
    }
    for (FateFinder.Hit hit : finder.modifiers().of(d)) {
      if (finder.modifiers().loose(hit.predicate())
          && hit.fate() != whole.fate
          && !whole.alsoFates.contains(hit.fate())) {
        whole.alsoFates.add(hit.fate());
      }
    }
  }

  private void also(Draft d) {
    ofWhole(d);
    List<Fate> found = new ArrayList<>();
    for (FateFinder.Hit hit : finder.modifiers().of(d)) {
      if (hit.fate() != d.fate && !found.contains(hit.fate())) {
        found.add(hit.fate());
      }
    }
    among(d)
        .filter(h -> h.fate() != d.fate && !found.contains(h.fate()))
        .ifPresent(h -> found.add(h.fate()));
    d.alsoFates.addAll(found);
  }

  /** "The captives held in the hills, including three nurses": what is said of all of them. */
  private Optional<FateFinder.Hit> among(Draft d) {
    boolean listed = d.whole == null && syntax.marker(d.anchor).matches("including|among");
    return listed
        ? text.head(d.anchor)
            .filter(h -> people.of(h).isPresent())
            .flatMap(h -> finder.modifiers().ofWord(d, h).stream().findFirst())
        : Optional.empty();
  }

  private void foreign(Draft d) {
    for (Token h : d.heads) {
      d.foreign |=
          h.isLemma("foreigner")
              || text.children(h, "amod", "nmod").stream()
                  .anyMatch(c -> c.isLemma("foreign", "nationality", "overseas"));
    }
  }

  private void bodies(Draft d) {
    boolean body =
        d.heads.stream()
            .anyMatch(h -> people.of(h).filter(n -> n.kind() == PeopleWords.Kind.BODY).isPresent());
    boolean ofBodies =
        text.head(d.anchor)
            .filter(h -> syntax.marker(d.anchor).equals("of"))
            .flatMap(people::of)
            .filter(n -> n.kind() == PeopleWords.Kind.BODY)
            .isPresent();
    boolean back = d.fate == Fate.RELEASED || d.fate == Fate.EVACUATED || d.fate == Fate.EXCHANGED;
    if ((body || ofBodies) && back) {
      d.fate = Fate.BODY_RETURNED;
    } else if (body && (d.fate == null || d.fate == Fate.RESCUED)) {
      d.fate = Fate.KILLED;
      d.rule = "figure.fate.noun-itself";
    }
  }

  /** Drops what counts nobody after all: ellipses and singulars of whom nothing is said. */
  void drop() {
    drafts.removeIf(d -> d.fate == null && d.form != Draft.Form.COUNTED);
    drafts.removeIf(this::unfounded);
    drafts.removeIf(d -> d.form == Draft.Form.SINGULAR && (!keeps(d) || named(d)));
    for (Draft d : drafts) {
      if (d.fate == null) {
        d.fate = Fate.OTHER;
        d.rule = "figure.count";
      }
      d.whole = present(d.whole);
      d.counter = present(d.counter);
    }
  }

  private org.polybius.extract.figure.@org.jspecify.annotations.Nullable Draft present(
      org.polybius.extract.figure.@org.jspecify.annotations.Nullable Draft d) {
    return d != null && drafts.contains(d) ? d : null;
  }

  /** A bare number that only borrows its people and their fate may count anything. */
  private boolean unfounded(Draft d) {
    boolean borrows = d.form == Draft.Form.ELLIPTIC && d.rule.equals("figure.fate.of-whole");
    boolean tied =
        d.whole != null || d.total || d.repeats || d.subject != null || d.counter != null;
    boolean more =
        syntax.next(d.last).filter(t -> t.isLemma("more", "other", "in", "additional")).isPresent()
            || syntax.previous(d.first).filter(t -> t.isLemma("another", "other")).isPresent();
    return borrows && !tied && !more;
  }

  /** "Two women, a mother and daughter", "one of them a woman": counted already. */
  private boolean named(Draft d) {
    Token head = d.heads.get(0);
    boolean taken = drafts.stream().anyMatch(o -> o != d && o.heads.contains(head));
    boolean again =
        head.isRel("appos")
            && drafts.stream()
                .anyMatch(
                    o ->
                        o != d
                            && o.heads.contains(text.token(head.head()))
                            && o.point() == d.point());
    return taken || again;
  }

  /** A single person counts when a predicate governs, in a list with others, or in exchange. */
  private boolean keeps(Draft d) {
    boolean modified = d.rule.equals("figure.fate.modifier");
    return !modified || d.whole != null || d.counter != null;
  }

  /** The sentence a draft stands in. */
  Sentence sentence(Draft d) {
    return text.sentenceOf(d.first);
  }
}

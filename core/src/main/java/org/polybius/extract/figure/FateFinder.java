package org.polybius.extract.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Syntax;
import org.polybius.extract.figure.FateTable.Entry;
import org.polybius.extract.figure.FateTable.Role;
import org.polybius.extract.figure.PeopleWords.Kind;
import org.polybius.extract.figure.PeopleWords.Noun;
import org.polybius.model.Fate;

/**
 * What becomes of the people of a figure, by the word that governs them: climbs from the noun or
 * number to verbs, event nouns and predicates; then looks at what modifies the noun.
 */
final class FateFinder {
  private static final int STEPS = 8;

  /** Verbs and adjectives through which the subject of what depends on them is raised. */
  private static final Set<String> RAISING =
      Set.of(
          "believe",
          "expect",
          "say",
          "report",
          "think",
          "fear",
          "know",
          "suppose",
          "schedule",
          "set",
          "due",
          "likely",
          "presume",
          "allege",
          "understand",
          "estimate",
          "confirm",
          "find",
          "ready",
          "intend",
          "slate",
          "certain",
          "sure",
          "begin",
          "start",
          "continue",
          "need",
          "eligible",
          "able",
          "allow",
          "permit",
          "appear",
          "seem",
          "announce",
          "declare",
          "list",
          "hope",
          "about");

  private static final Set<String> VERBS_OF_SHOWING =
      Set.of("see", "have", "get", "leave", "find", "help", "want", "keep", "make", "watch");

  /**
   * A fate found.
   *
   * @param fate what becomes of them
   * @param predicate the word that says it
   * @param rule by which it was found
   */
  record Hit(Fate fate, Token predicate, String rule) {}

  private final AnnotatedText text;
  private final Syntax syntax;
  private final FateTable fates;
  private final PeopleWords people;

  private final Modifiers modifiers;

  /** What is said of the people by words on their noun. */
  Modifiers modifiers() {
    return modifiers;
  }

  FateFinder(Syntax syntax, FateTable fates, PeopleWords people) {
    this.text = syntax.text();
    this.modifiers = new Modifiers(syntax, fates, people);
    this.syntax = syntax;
    this.fates = fates;
    this.people = people;
  }

  /** The fate by the governing predicate. */
  Optional<Hit> governing(Draft draft) {
    Optional<Hit> own = ofNoun(draft);
    if (own.isPresent()) {
      return own;
    }
    if (draft.totalNoun != null) {
      Optional<Hit> ofTotal = ofTotal(draft, draft.totalNoun);
      if (ofTotal.isPresent()) {
        return ofTotal;
      }
    }
    Optional<Hit> gap = afterGap(draft);
    Optional<Hit> hit = gap.isPresent() ? gap : climb(draft, draft.anchor);
    if (hit.isEmpty() && draft.elsewhere != null) {
      return climb(draft, draft.elsewhere);
    }
    return hit;
  }

  /** "The number of captives freed": what modifies the total or those it counts. */
  private Optional<Hit> ofTotal(Draft draft, Token total) {
    for (Token c : text.children(total, "acl", "amod", "nmod", "obl")) {
      Optional<Hit> hit = c.isRel("acl", "amod") ? modifiers.one(draft, c) : Optional.empty();
      if (hit.isEmpty() && people.of(c).isPresent()) {
        hit = modifiers.ofWord(draft, c).stream().findFirst();
      }
      if (hit.isPresent()) {
        return hit;
      }
    }
    for (Token c : text.head(total).map(h -> text.children(h, "xcomp", "acl")).orElse(List.of())) {
      Optional<Hit> hit = modifiers.one(draft, c);
      if (hit.isPresent() && c.index() > total.index()) {
        return hit;
      }
    }
    return modifiers.of(draft).stream().findFirst();
  }

  /** "1,200 were killed and 240 hostages taken": the participle behind stands for a clause. */
  private Optional<Hit> afterGap(Draft draft) {
    Token first = text.firstConjunct(draft.anchor);
    boolean subject =
        first.isRel("nsubj") && !first.equals(draft.anchor) && first.head() < draft.anchor.index();
    boolean clause =
        draft.anchor.isRel("conj")
            && text.head(draft.anchor).filter(h -> h.is(Upos.VERB)).isPresent();
    return subject || clause
        ? modifiers.of(draft).stream()
            .filter(h -> h.predicate().index() > draft.anchor.index())
            .findFirst()
        : Optional.empty();
  }

  private Optional<Hit> climb(Draft draft, Token from) {
    Token t = from;
    for (int step = 0; step < STEPS && t.head() >= 0; step++) {
      Token head = text.token(t.head());
      if (through(t, head)) {
        t = head;
        continue;
      }
      return above(draft, t, head);
    }
    return t.head() < 0 ? predicated(draft, t) : Optional.empty();
  }

  /** "17 deaths", "20 injured": the noun itself says it. */
  private Optional<Hit> ofNoun(Draft draft) {
    for (Token head : draft.heads) {
      Kind kind = people.of(head).map(Noun::kind).orElse(Kind.PERSON);
      Optional<Fate> fate =
          switch (kind) {
            case DEATH, DEAD -> Optional.of(Fate.KILLED);
            case WOUNDED, INJURY -> Optional.of(Fate.INJURED);
            case MISSING -> Optional.of(Fate.MISSING);
            case DISPLACED -> Optional.of(Fate.DISPLACED);
            case EVACUATED -> Optional.of(Fate.EVACUATED);
            case PERSON, GROUP, COLLECTIVE, OTHERS, LIFE, BODY -> Optional.empty();
          };
      if (fate.isPresent()) {
        return Optional.of(new Hit(fate.get(), head, "figure.fate.noun-itself"));
      }
    }
    return Optional.empty();
  }

  /** Whether the fate of a word is that of its head: lists, appositions, "a group of". */
  private boolean through(Token t, Token head) {
    if (t.isRel("nummod", "compound", "amod", "det", "flat", "fixed", "nmod:desc")) {
      return true;
    }
    boolean nominal = head.is(Upos.NOUN, Upos.PROPN, Upos.NUM, Upos.PRON, Upos.ADJ);
    if (t.isRel("conj", "appos", "parataxis", "list", "dep")) {
      return nominal && !clause(head) && !event(head);
    }
    if (t.isRel("nmod", "obl")) {
      String marker = syntax.marker(t);
      boolean group =
          people.of(head).filter(n -> n.kind() == Kind.GROUP || n.kind() == Kind.BODY).isPresent()
              || head.isLemma("half", "most", "wave", "number", "dozens", "one");
      group = group && !head.isLemma("list", "name");
      boolean with = marker.matches("including|with|along with|together with|as well as|among");
      return nominal && ((group && marker.equals("of")) || (with && !event(head)));
    }
    return false;
  }

  private boolean clause(Token head) {
    return text.child(head, "cop", "nsubj").isPresent();
  }

  private boolean event(Token noun) {
    return !fates.of(noun, FateTable.Kind.NOUN).isEmpty();
  }

  private Optional<Hit> above(Draft draft, Token t, Token head) {
    if (t.isRel("nsubj")) {
      return subject(draft, t, head);
    }
    if (t.isRel("obj", "iobj", "ccomp", "xcomp")) {
      return object(draft, t, head);
    }
    if (t.isRel("nmod", "obl", "conj", "parataxis", "appos", "dep", "list", "acl")) {
      return oblique(draft, t, head);
    }
    return Optional.empty();
  }

  private Optional<Hit> subject(Draft draft, Token t, Token verb) {
    boolean bare = verb.xpos().equals("VBN") && text.child(verb, "aux", "cop", "obj").isEmpty();
    boolean passive = t.isRel("nsubj:pass") || syntax.passive(verb) || bare;
    if (Syntax.matches(verb, RAISING)) {
      Optional<Hit> raised = raised(draft, verb);
      if (raised.isPresent()) {
        return raised;
      }
    }
    Optional<Hit> hit = verb(draft, verb, passive ? Role.OBJ : Role.SUBJ);
    if (hit.isPresent()) {
      return hit;
    }
    Optional<Hit> predicate = predicate(draft, verb);
    return predicate.isPresent() ? predicate : complement(draft, verb);
  }

  /**
   * "remain in captivity", "are among the released": the predicate stands below or is described.
   */
  private Optional<Hit> complement(Draft draft, Token verb) {
    if (verb.isLemma("remain", "stay", "be", "lie", "end", "wind")) {
      for (Token c : text.children(verb, "obl", "xcomp", "advmod")) {
        Optional<Hit> hit = predicate(draft, c);
        if (hit.isPresent()) {
          return hit;
        }
      }
    }
    boolean among = text.child(verb, "cop").isPresent() && syntax.marker(verb).startsWith("among");
    return among ? modifiers.ofWord(draft, verb).stream().findFirst() : Optional.empty();
  }

  /** "are believed to be held", "feared dead": the fate stands below. */
  private Optional<Hit> raised(Draft draft, Token verb) {
    for (Token c : text.children(verb, "xcomp", "ccomp", "advcl", "acl")) {
      boolean own = text.child(c, "nsubj").filter(s -> !s.equals(draft.anchor)).isPresent();
      if (own) {
        continue;
      }
      Optional<Hit> hit = verb(draft, c, syntax.passive(c) ? Role.OBJ : Role.SUBJ);
      if (hit.isEmpty()) {
        hit = predicate(draft, c);
      }
      if (hit.isEmpty() && Syntax.matches(c, RAISING)) {
        hit = raised(draft, c);
      }
      if (hit.isPresent()) {
        return hit;
      }
    }
    return Optional.empty();
  }

  /** An adjective or prepositional predicate: "are missing", "in captivity", "on their way". */
  private Optional<Hit> predicate(Draft draft, Token head) {
    for (Entry e : fates.of(head, FateTable.Kind.ADJ)) {
      if (holds(draft, e)) {
        return Optional.of(new Hit(e.fate(), head, e.id()));
      }
    }
    for (Entry e : fates.of(head, FateTable.Kind.PHRASE)) {
      String marker = syntax.marker(head);
      if (e.with().stream().anyMatch(marker::contains) && holds(draft, e)) {
        return Optional.of(new Hit(e.fate(), head, e.id()));
      }
    }
    return Optional.empty();
  }

  private Optional<Hit> object(Draft draft, Token t, Token verb) {
    Optional<Hit> hit = verb(draft, verb, Role.OBJ);
    if (hit.isPresent()) {
      return hit;
    }
    boolean showing = Syntax.matches(verb, VERBS_OF_SHOWING);
    {
      for (Token c : text.children(verb, "xcomp", "advcl", "ccomp", "conj")) {
        boolean attribute =
            c.xpos().equals("VBN") && draft.heads.stream().anyMatch(h -> h.index() > c.index());
        if (attribute || (!showing && text.child(c, "aux:pass").isEmpty())) {
          continue;
        }
        Optional<Hit> below = verb(draft, c, syntax.passive(c) ? Role.OBJ : Role.SUBJ);
        Optional<Hit> found = below.isPresent() ? below : predicate(draft, c);
        if (found.isPresent() && c.index() > t.index()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Hit> oblique(Draft draft, Token t, Token head) {
    String marker = syntax.marker(t);
    if (head.is(Upos.VERB)) {
      boolean joined =
          t.isRel("conj", "parataxis", "appos", "dep", "list")
              || marker.matches(
                  "including|with|along with|together with|as well as|among|up to|at");
      if (joined && text.child(t, "nsubj", "cop").isEmpty()) {
        return verb(draft, head, syntax.passive(head) ? Role.OBJ : patient(head));
      }
      return Optional.empty();
    }
    boolean of = marker.matches("of|to|for|in|") || marker.startsWith("of");
    if (!of) {
      return Optional.empty();
    }
    for (Entry e : fates.of(head, FateTable.Kind.NOUN)) {
      if (holds(draft, e)
          && (marker.startsWith("of") || marker.isEmpty() || e.fate() == Fate.INJURED)) {
        return Optional.of(new Hit(e.fate(), head, e.id()));
      }
    }
    return predicate(draft, head);
  }

  private Role patient(Token verb) {
    return text.child(verb, "obj").isPresent()
            || fates.of(verb, FateTable.Kind.VERB).stream().noneMatch(e -> e.role() == Role.SUBJ)
        ? Role.OBJ
        : Role.SUBJ;
  }

  /** A number at the root: "24 in total", "12 dead and 30 injured". */
  private Optional<Hit> predicated(Draft draft, Token root) {
    for (Token c : text.children(root, "amod", "acl", "xcomp")) {
      Optional<Hit> hit = predicate(draft, c);
      if (hit.isPresent()) {
        return hit;
      }
    }
    return Optional.empty();
  }

  private Optional<Hit> verb(Draft draft, Token verb, Role role) {
    for (Entry e : fates.of(verb, FateTable.Kind.VERB)) {
      boolean with = e.with().isEmpty() || syntax.with(verb, e.with());
      boolean healed = e.fate() == Fate.RELEASED && fromCare(verb);
      if (e.role() == role && with && !healed && holds(draft, e)) {
        return Optional.of(new Hit(e.fate(), verb, e.id()));
      }
    }
    return Optional.empty();
  }

  /** "Nine were released from hospital": nobody had held them. */
  private boolean fromCare(Token verb) {
    return text.children(verb, "obl").stream()
        .filter(o -> syntax.marker(o).equals("from"))
        .anyMatch(o -> o.isLemma("hospital", "clinic", "care", "infirmary"));
  }

  private boolean holds(Draft draft, Entry e) {
    return switch (e.only()) {
      case "H" -> modifiers.captive(draft);
      case "R" -> modifiers.of(draft).stream().anyMatch(h -> h.fate() == Fate.RELEASED);
      case "C" -> draft.heads.stream().noneMatch(modifiers::captiveNoun);
      case "L" -> draft.heads.stream().anyMatch(h -> h.isLemma("life"));
      case "N" -> draft.heads.stream().anyMatch(h -> h.isLemma("hostage", "captive", "prisoner"));
      default -> true;
    };
  }

  /** "Among the dead are four tourists": the subject follows. */
  Optional<Hit> among(Draft draft) {
    int first = text.sentenceOf(draft.first).first();
    boolean opens = text.token(first).isLemma("among");
    Optional<Token> be = syntax.previous(draft.first).filter(t -> t.isLemma("be"));
    for (int i = first + 1; opens && be.isPresent() && i < be.get().index(); i++) {
      Token t = text.token(i);
      Optional<Hit> hit =
          fates.of(t, FateTable.Kind.ADJ).stream()
              .map(e -> new Hit(e.fate(), t, e.id()))
              .findFirst();
      if (hit.isPresent()) {
        return hit;
      }
    }
    return Optional.empty();
  }

  /** "Five others wounded": what the word right behind says of the dead and hurt. */
  Optional<Hit> rightBehind(Draft draft) {
    Optional<Token> next = syntax.next(draft.end());
    if (next.isEmpty()
        || !next.get().is(Upos.VERB, Upos.ADJ)
        || next.get().xpos().matches("VBZ|VBP|VB")
        || does(next.get())) {
      return Optional.empty();
    }
    for (FateTable.Kind kind : List.of(FateTable.Kind.ADJ, FateTable.Kind.VERB)) {
      for (Entry e : fates.of(next.get(), kind)) {
        boolean harm = e.fate() == Fate.KILLED || e.fate() == Fate.INJURED;
        if (harm
            && e.role() == (kind == FateTable.Kind.ADJ ? Role.SUBJ : Role.OBJ)
            && e.with().isEmpty()) {
          return Optional.of(new Hit(e.fate(), next.get(), e.id()));
        }
      }
    }
    return Optional.empty();
  }

  /** "Two men shot a dog": they are those who do it. */
  private boolean does(Token word) {
    boolean past = word.is(Upos.VERB) && !word.xpos().equals("VBN");
    return past && text.child(word, "obj", "ccomp").isPresent();
  }

  /**
   * By the order of words, where the tree has gone astray: "… and 13 engineers were released",
   * "with 13 engineers still missing".
   */
  Optional<Hit> behind(Draft draft) {
    Token t = draft.end();
    boolean auxiliary = false;
    for (int k = 0; k < 5; k++) {
      Optional<Token> next = syntax.next(t);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      t = next.get();
      if (!fates.of(t, FateTable.Kind.ADJ).isEmpty()) {
        return predicate(draft, t);
      }
      if (t.is(Upos.VERB)) {
        return auxiliary
            ? verb(draft, t, t.xpos().equals("VBN") ? Role.OBJ : Role.SUBJ)
            : Optional.empty();
      }
      auxiliary |= t.is(Upos.AUX);
      if (!t.is(Upos.AUX, Upos.ADV, Upos.PART)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}

package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.CalendarNames;

/**
 * Who and what stand around a predicate, as tokens: subjects through control, relative clauses and
 * coordination, agents of passives, objects, and nouns by preposition.
 */
final class Clauses {
  /** Verbs whose object is the subject of their infinitive. */
  private static final Set<String> OBJECT_CONTROL =
      Set.of(
          "urge",
          "ask",
          "tell",
          "order",
          "force",
          "allow",
          "let",
          "press",
          "require",
          "want",
          "permit",
          "compel",
          "invite",
          "encourage",
          "persuade",
          "call",
          "command",
          "instruct",
          "help",
          "make",
          "enable",
          "warn",
          "pressure",
          "request",
          "direct",
          "lead",
          "cause",
          "prompt",
          "accuse",
          "prevent",
          "stop",
          "ban",
          "bar",
          "prohibit",
          "block",
          "keep",
          "see",
          "suspect",
          "implore",
          "beg",
          "authorise",
          "authorize",
          "exhort",
          "advise",
          "demand",
          "expect",
          "send",
          "appeal",
          "push",
          "get",
          "drive",
          "oblige",
          "blame",
          "criticise",
          "criticize",
          "condemn",
          "denounce",
          "convict",
          "charge",
          "leave");

  private static final Set<String> PARTICLES =
      Set.of(
          "about", "away", "back", "down", "in", "off", "on", "out", "over", "through", "up", "by",
          "forward", "apart", "aside", "upon", "home", "free", "dead", "behind");

  /** Nouns whose prepositions say when. */
  private static final Set<String> TIMES =
      CalendarNames.daysAndMonthsWith(
          "week",
          "month",
          "year",
          "day",
          "hour",
          "minute",
          "night",
          "morning",
          "evening",
          "afternoon",
          "dawn",
          "dusk",
          "midnight",
          "noon",
          "time",
          "weekend",
          "today",
          "yesterday",
          "tomorrow",
          "decade",
          "century",
          "summer",
          "winter",
          "spring",
          "autumn");

  private final AnnotatedText text;

  Clauses(AnnotatedText text) {
    this.text = text;
  }

  static String lower(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  /** The lemma with its particle ("gun_down"), empty without one. */
  Optional<String> withParticle(Token verb) {
    List<Token> around = new ArrayList<>(text.children(verb));
    if (verb.index() + 1 < text.tokens().size()) {
      around.add(text.token(verb.index() + 1));
    }
    return around.stream()
        .filter(p -> p.isRel("compound:prt") || p.index() == verb.index() + 1)
        .filter(p -> p.is(Upos.ADP, Upos.ADV, Upos.ADJ))
        .map(p -> p.text().toLowerCase(Locale.ROOT))
        .filter(PARTICLES::contains)
        .findFirst()
        .map(p -> lower(verb) + "_" + p);
  }

  boolean hasParticle(Token verb) {
    return text.child(verb, "compound:prt").isPresent();
  }

  boolean passive(Token verb) {
    if (!verb.xpos().equals("VBN") && !verb.xpos().equals("VBD")) {
      return false;
    }
    boolean bePassive = text.child(verb, "aux:pass").isPresent();
    if (!bePassive && perfect(verb)) {
      return false;
    }
    boolean subject = text.child(verb, "nsubj:pass").isPresent();
    if (bePassive || (subject && text.child(verb, "obj").isEmpty())) {
      return true;
    }
    if (verb.isRel("conj") && text.child(verb, "nsubj", "aux").isEmpty()) {
      Token first = text.firstConjunct(verb);
      return first.is(Upos.VERB) && !first.equals(verb) && passive(first);
    }
    boolean participle = verb.xpos().equals("VBN") && text.child(verb, "aux", "obj").isEmpty();
    return participle && verb.isRel("acl", "advcl", "xcomp", "amod");
  }

  /** "had fired": in a passive "been" stands between. */
  private boolean perfect(Token verb) {
    return text.children(verb, "aux").stream().anyMatch(a -> a.isLemma("have"));
  }

  /** Those who do it. */
  List<Token> agents(Token verb) {
    boolean state = verb.isLemma("engage", "involve") && byPhrase(verb).isEmpty();
    return passive(verb) && !state ? byPhrase(verb) : subjects(verb);
  }

  private List<Token> byPhrase(Token verb) {
    List<Token> by =
        text.children(verb, "obl", "nmod").stream().filter(o -> cases(o).contains("by")).toList();
    if (by.isEmpty() && verb.isRel("conj") && text.child(verb, "nsubj:pass").isEmpty()) {
      Token first = text.firstConjunct(verb);
      return first.is(Upos.VERB) ? byPhrase(first) : by;
    }
    return by.stream().filter(o -> !o.is(Upos.VERB) && !when(o)).toList();
  }

  /** Whether a clause says when: "when the roof collapsed". */
  boolean timed(Token clause) {
    return text.children(clause, "mark", "advmod").stream()
        .anyMatch(m -> m.isLemma("when", "as", "after", "while"));
  }

  /** Grammatical subjects, through relative clauses, coordination and control. */
  List<Token> subjects(Token verb) {
    Optional<Token> own = text.child(verb, "nsubj", "nsubj:pass", "csubj");
    if (own.isPresent()) {
      return List.of(antecedent(own.get(), verb));
    }
    Optional<Token> head = text.head(verb);
    if (head.isEmpty()) {
      return List.of();
    }
    return switch (verb.baseRel()) {
      case "conj" ->
          text.firstConjunct(verb).is(Upos.VERB, Upos.ADJ, Upos.AUX)
              ? subjects(text.firstConjunct(verb))
              : List.of();
      case "acl" -> ofNoun(verb, head.get());
      case "xcomp", "advcl", "ccomp", "parataxis" -> controllers(verb, head.get());
      default -> List.of();
    };
  }

  private List<Token> ofNoun(Token verb, Token noun) {
    if (verb.rel().equals("acl:relcl")) {
      return text.child(verb, "obj").isPresent() || passive(verb) ? List.of(noun) : List.of();
    }
    if (!verb.xpos().equals("VB")) {
      return List.of(noun);
    }
    List<Token> owner = new ArrayList<>(text.children(noun, "nmod:poss"));
    text.head(noun)
        .filter(h -> h.is(Upos.VERB) && noun.isRel("obj"))
        .ifPresent(
            h -> {
              boolean object = OBJECT_CONTROL.contains(lower(h));
              if (object && owner.isEmpty()) {
                owner.add(noun);
              } else if (owner.isEmpty()) {
                owner.addAll(agents(h));
              }
            });
    return owner;
  }

  private List<Token> controllers(Token verb, Token head) {
    if (!head.is(Upos.VERB, Upos.ADJ, Upos.AUX, Upos.NOUN, Upos.ADV, Upos.PROPN)) {
      return List.of();
    }
    if (head.is(Upos.PROPN, Upos.NOUN) && head.head() < 0 && verb.xpos().equals("VB")) {
      return List.of(head);
    }
    boolean complement = verb.xpos().equals("VB") || !cases(verb).isEmpty() || verb.isRel("xcomp");
    boolean infinitive = verb.isRel("xcomp", "ccomp", "advcl") && complement;
    boolean finite = verb.isRel("ccomp", "parataxis") && verb.xpos().matches("VB[DZP]");
    if (finite) {
      return List.of();
    }
    boolean purpose = verb.isRel("advcl") && verb.xpos().equals("VB");
    if (infinitive
        && OBJECT_CONTROL.contains(lower(head))
        && !(purpose && lower(head).equals("send"))) {
      List<Token> object = patients(head);
      List<Token> addressed = object.isEmpty() ? oblique(head, "on", "to") : object;
      if (!addressed.isEmpty()) {
        return List.of(addressed.get(0));
      }
      if (verb.isRel("ccomp")) {
        return List.of();
      }
    }
    if (passive(head) && verb.xpos().equals("VBG") && verb.isRel("advcl")) {
      return byPhrase(head);
    }
    if (passive(head)) {
      List<Token> patients = patients(head);
      return patients.isEmpty() ? List.of() : List.of(patients.get(0));
    }
    return subjects(head);
  }

  /** What a relative pronoun stands for, else the token itself. */
  private Token antecedent(Token subject, Token verb) {
    Token clause = text.firstConjunct(verb);
    boolean relative = subject.xpos().matches("WDT|WP") || lower(subject).equals("that");
    return relative && clause.rel().equals("acl:relcl")
        ? text.head(clause).orElse(subject)
        : subject;
  }

  /** Those it is done to, coordination apart. */
  List<Token> patients(Token verb) {
    if (passive(verb)) {
      return passivePatients(verb);
    }
    List<Token> objects = text.children(verb, "obj");
    if (!objects.isEmpty()) {
      return objects.stream().map(o -> antecedent(o, verb)).toList();
    }
    boolean gap =
        verb.rel().equals("acl:relcl")
            && text.child(verb, "nsubj").filter(s -> !s.xpos().matches("WDT|WP")).isPresent();
    if (gap) {
      return text.head(verb).map(List::of).orElse(List.of());
    }
    List<Token> stray = strayObject(verb);
    return stray.isEmpty() ? sharedObject(verb) : stray;
  }

  /**
   * An object that the parser hung as a complement, or from the particle ("sealed off the camp").
   */
  private List<Token> strayObject(Token verb) {
    return text.children(verb, "obl", "xcomp", "iobj").stream()
        .filter(o -> o.is(Upos.NOUN, Upos.PROPN) && o.index() > verb.index())
        .filter(o -> text.children(o, "case", "mark").stream().allMatch(c -> c.xpos().equals("RP")))
        .filter(o -> !o.rel().equals("obl:unmarked") && !TIMES.contains(lower(o)))
        .limit(1)
        .toList();
  }

  /** "attacked and looted the village": the object hangs from one conjunct. */
  private List<Token> sharedObject(Token verb) {
    for (Token later : text.children(verb, "conj")) {
      if (later.is(Upos.VERB)
          && later.xpos().equals(verb.xpos())
          && later.index() - verb.index() <= 3) {
        return text.children(later, "obj");
      }
    }
    return List.of();
  }

  private List<Token> passivePatients(Token verb) {
    Optional<Token> own = text.child(verb, "nsubj:pass", "nsubj");
    if (own.isPresent()) {
      return List.of(antecedent(own.get(), verb));
    }
    Optional<Token> head = text.head(verb);
    if (head.isEmpty()) {
      return List.of();
    }
    return switch (verb.baseRel()) {
      case "acl", "amod" -> List.of(head.get());
      case "conj" ->
          text.firstConjunct(verb).is(Upos.VERB)
              ? passivePatients(text.firstConjunct(verb))
              : List.of();
      case "xcomp", "advcl", "ccomp" -> controllers(verb, head.get());
      default -> List.of();
    };
  }

  /** The words of a noun's prepositions, fixed expressions joined by "_" as well. */
  List<String> cases(Token noun) {
    List<String> list = new ArrayList<>();
    for (Token c : text.children(noun, "case", "mark")) {
      String word = c.text().toLowerCase(Locale.ROOT);
      list.add(word);
      text.children(c, "fixed")
          .forEach(f -> list.add(word + "_" + f.text().toLowerCase(Locale.ROOT)));
    }
    return list;
  }

  /** Nouns of one of the prepositions, hung from the predicate or from its object. */
  List<Token> oblique(Token predicate, String... prepositions) {
    List<Token> list = new ArrayList<>(direct(predicate, prepositions));
    for (Token object : text.children(predicate, "obj", "nsubj:pass", "xcomp")) {
      if (!object.is(Upos.VERB)) {
        list.addAll(direct(object, prepositions));
      }
    }
    return list;
  }

  /** Nouns of one of the prepositions, hung from the token itself. */
  List<Token> direct(Token token, String... prepositions) {
    return text.children(token, "obl", "nmod", "advcl", "acl", "xcomp").stream()
        .filter(o -> !when(o) && !o.xpos().equals("VB"))
        .filter(o -> cases(o).stream().anyMatch(c -> List.of(prepositions).contains(c)))
        .toList();
  }

  /** "on Monday", "on October 7": a time, not a party. */
  private boolean when(Token noun) {
    return TIMES.contains(lower(noun))
        || (noun.is(Upos.NUM)
            && text.children(noun).stream().anyMatch(c -> TIMES.contains(lower(c))));
  }

  AnnotatedText text() {
    return text;
  }
}

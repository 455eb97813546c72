package org.polybius.extract.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;

/**
 * Finds what a pronoun stands for: by number, sex and kind, then by nearness, subjecthood and the
 * clause that holds it (the preferences of Lappin and Leass 1994, with hand-set weights). Where a
 * noun that is no actor is the likelier antecedent, the pronoun stays open.
 */
final class Antecedents {
  private static final double SENTENCE = 3;
  private static final double SUBJECT = 3;
  private static final double PASSIVE_SUBJECT = 2;
  private static final double OBJECT = 1;
  private static final double HOLDS_CLAUSE = 2.5;
  private static final double PARALLEL = 1;
  private static final double NAMED = 0.8;
  private static final double PER_MENTION = 0.3;
  private static final double SINGULAR_BODY_AS_THEY = 1.5;
  private static final double PER_TOKEN = 0.02;
  private static final double PLURAL_PAIR = 1.2;
  private static final int SENTENCES_BACK = 3;

  private static final Set<String> BETWEEN =
      Set.of(
          "contact",
          "contacts",
          "relationship",
          "relation",
          "relations",
          "talk",
          "talks",
          "tie",
          "ties",
          "negotiation",
          "negotiations",
          "dialogue",
          "deal",
          "truce",
          "war",
          "conflict",
          "dispute",
          "agreement",
          "accord",
          "meeting",
          "border",
          "ceasefire",
          "exchange",
          "differences",
          "interaction",
          "dealing",
          "dealings",
          "cooperation",
          "discussion",
          "discussions",
          "alliance",
          "difference",
          "friendship",
          "rivalry",
          "engagement",
          "channel",
          "fight",
          "clash");

  private final AnnotatedText text;
  private final Referents referents;
  private final List<Draft> drafts;
  private final @Nullable Draft[] headedBy;

  /** Prepares with all mentions but pronouns, in text order and with referents. */
  Antecedents(
      AnnotatedText text, List<Draft> drafts, @Nullable Draft[] headedBy, Referents referents) {
    this.text = text;
    this.referents = referents;
    this.drafts = new ArrayList<>(drafts);
    this.headedBy = headedBy;
  }

  /** Resolves pronouns in text order; one without an actor as antecedent keeps no referent. */
  void resolve(List<Draft> pronouns) {
    for (Draft pronoun : pronouns) {
      Pronouns.Kind kind = Pronouns.kind(pronoun);
      if (kind != null) {
        find(pronoun, kind)
            .ifPresentOrElse(antecedent -> bind(pronoun, antecedent), () -> open(pronoun, kind));
      }
    }
  }

  /** "She criticised Algeria": somebody, though the report does not say who. */
  private void open(Draft pronoun, Pronouns.Kind kind) {
    boolean one = kind == Pronouns.Kind.HE || kind == Pronouns.Kind.SHE;
    boolean acts = pronoun.head.isRel("nsubj", "nsubj:pass", "obj", "obl");
    if (one && acts) {
      Referent somebody = referents.create(null);
      somebody.kind = ActorKind.PERSON;
      somebody.sex = kind == Pronouns.Kind.SHE ? "F" : "M";
      pronoun.kind = ActorKind.PERSON;
      referents.join(pronoun, somebody);
      headedBy[pronoun.head.index()] = pronoun;
      drafts.add(pronoun);
    }
  }

  private Optional<Draft> find(Draft pronoun, Pronouns.Kind kind) {
    return switch (kind) {
      case RELATIVE ->
          Pronouns.described(text, pronoun.head).flatMap(t -> Optional.ofNullable(at(t)));
      case SPEAKER -> speaker(pronoun);
      case HE, SHE, IT, THEY -> scored(pronoun, kind);
    };
  }

  private @Nullable Draft at(Token token) {
    Draft draft = headedBy[token.index()];
    return draft == null || draft.referent == null ? null : draft;
  }

  private void bind(Draft pronoun, Draft antecedent) {
    if (antecedent != pronoun) {
      pronoun.parts = antecedent.parts;
    }
    if (pronoun.parts.isEmpty()) {
      Referent referent = antecedent.referent;
      pronoun.referent = referent;
      pronoun.antecedent = antecedent;
      if (referent != null) {
        referent.mentions.add(pronoun);
      }
      pronoun.kind = antecedent.kind;
      pronoun.country = antecedent.country;
    }
    headedBy[pronoun.head.index()] = pronoun;
    drafts.add(pronoun);
  }

  /** The subject of the verb that the pronoun's clause is the content of. */
  private Optional<Draft> speaker(Draft pronoun) {
    Token below = pronoun.head;
    for (Token verb : text.ancestors(pronoun.head)) {
      if (below.isRel("ccomp", "parataxis") && verb.is(Upos.VERB)) {
        Optional<Draft> subject = text.child(verb, "nsubj").map(this::at);
        if (subject.isPresent() && !subject.get().is(Draft.Form.PRONOUN)) {
          return subject;
        }
      }
      below = verb;
    }
    return Optional.empty();
  }

  private Optional<Draft> scored(Draft pronoun, Pronouns.Kind kind) {
    Draft best = null;
    double most = Double.NEGATIVE_INFINITY;
    Set<Referent> barred = barred(pronoun);
    for (Draft candidate : drafts) {
      if (agrees(candidate, kind)
          && !(wing(pronoun) && state(candidate))
          && reachable(candidate.head, pronoun)
          && !barred.contains(candidate.referent)) {
        double score = score(candidate.head, pronoun) + bonus(candidate, kind);
        if (score > most) {
          most = score;
          best = candidate;
        }
      }
    }
    if (kind == Pronouns.Kind.THEY && pair(pronoun, best, most)) {
      return Optional.of(pronoun);
    }
    if (best == null
        || ((kind == Pronouns.Kind.IT || kind == Pronouns.Kind.THEY)
            && bestThing(pronoun, kind) > most)) {
      return Optional.empty();
    }
    return Optional.of(best);
  }

  /** "Its political wing": of a party or group, not of a state. */
  private boolean wing(Draft pronoun) {
    return text.head(pronoun.head)
        .map(h -> headedBy[h.index()])
        .filter(d -> d.noun != null && d.noun.anchor() == RoleNoun.Anchor.WING)
        .isPresent();
  }

  private static boolean state(Draft candidate) {
    Referent referent = candidate.referent;
    return referent != null && referent.kind == ActorKind.STATE;
  }

  private static boolean agrees(Draft candidate, Pronouns.Kind kind) {
    Referent referent = candidate.referent;
    if (referent == null || candidate.attachedTitle()) {
      return false;
    }
    boolean person = referent.person();
    return switch (kind) {
      case HE -> person && !candidate.plural() && !"F".equals(referent.sex);
      case SHE -> person && !candidate.plural() && !"M".equals(referent.sex);
      case IT -> !person && !candidate.plural() && referent.kind != ActorKind.POPULATION;
      case THEY -> candidate.plural() || (!person && referent.kind != ActorKind.STATE);
      case SPEAKER, RELATIVE -> false;
    };
  }

  private double bonus(Draft candidate, Pronouns.Kind kind) {
    Referent referent = candidate.referent;
    int mentions = referent == null ? 0 : Math.min(4, referent.mentions.size());
    double bonus = PER_MENTION * mentions + (candidate.is(Draft.Form.NAME) ? NAMED : 0);
    boolean they = kind == Pronouns.Kind.THEY && !candidate.plural();
    return they ? bonus - SINGULAR_BODY_AS_THEY : bonus;
  }

  /** Whether a noun may be the antecedent by order, distance and the clause they share. */
  private boolean reachable(Token noun, Draft pronoun) {
    int distance = distance(noun, pronoun.head);
    if (distance < 0 || distance > SENTENCES_BACK) {
      return false;
    }
    if (noun.index() > pronoun.head.index()) {
      return announced(noun, pronoun);
    }
    return free(pronoun) || text.firstConjunct(noun).head() != pronoun.head.head();
  }

  /** Whether the pronoun may mean an argument of its own clause: "its army", "killed himself". */
  private static boolean free(Draft pronoun) {
    String word = pronoun.head.text();
    return pronoun.head.isRel("nmod:poss") || word.endsWith("self") || word.endsWith("selves");
  }

  /** Whether a word is the head of a clause. */
  private boolean heads(Token token) {
    return token.is(Upos.VERB)
        || token.isRel("root", "ccomp", "xcomp", "advcl", "parataxis", "acl")
        || text.child(token, "nsubj", "cop").isPresent();
  }

  /** "The group killed six of them": the subject of the clause is not meant by its objects. */
  private Set<Referent> barred(Draft pronoun) {
    Set<Referent> barred = Collections.newSetFromMap(new IdentityHashMap<>());
    Optional<Token> clause = text.ancestors(pronoun.head).stream().filter(this::heads).findFirst();
    if (free(pronoun) || clause.isEmpty()) {
      return barred;
    }
    for (Token argument : text.children(clause.get(), "nsubj", "obj", "iobj")) {
      Draft draft = at(argument);
      if (draft != null && argument.index() != pronoun.head.index() && draft.referent != null) {
        barred.add(draft.referent);
      }
    }
    return barred;
  }

  /** "In his speech, the king …": a possessive before the subject of its clause. */
  private boolean announced(Token noun, Draft pronoun) {
    return distance(noun, pronoun.head) == 0
        && pronoun.head.isRel("nmod:poss")
        && noun.isRel("nsubj")
        && text.head(noun).filter(v -> text.dominates(v, pronoun.head)).isPresent()
        && !text.dominates(noun, pronoun.head);
  }

  private int distance(Token noun, Token pronoun) {
    return text.sentenceOf(pronoun).index() - text.sentenceOf(noun).index();
  }

  private double score(Token noun, Draft pronoun) {
    Token first = text.firstConjunct(noun);
    double score = -SENTENCE * distance(noun, pronoun.head);
    score -= PER_TOKEN * Math.abs(pronoun.head.index() - noun.index());
    boolean subject = first.isRel("nsubj");
    if (first.isRel("nsubj:pass")) {
      score += PASSIVE_SUBJECT;
    } else if (subject) {
      score += SUBJECT;
    } else if (first.isRel("obj")) {
      score += OBJECT;
    } else if (first.isRel("iobj")) {
      score -= OBJECT;
    }
    boolean holds = subject && text.head(first).filter(v -> content(v, pronoun.head)).isPresent();
    score += holds ? HOLDS_CLAUSE : 0;
    return score + (subject && pronoun.head.isRel("nsubj") ? PARALLEL : 0);
  }

  /** Whether the pronoun stands in a clause that is an argument of the verb ("X said it …"). */
  private boolean content(Token verb, Token pronoun) {
    Token below = pronoun;
    for (Token t : text.ancestors(pronoun)) {
      if (t.index() == verb.index()) {
        return below.isRel("ccomp", "xcomp", "advcl", "parataxis");
      }
      below = t;
    }
    return false;
  }

  /** The best score of a noun that is no actor and could be meant as well. */
  private double bestThing(Draft pronoun, Pronouns.Kind kind) {
    double most = Double.NEGATIVE_INFINITY;
    int from = text.sentences().get(Math.max(0, text.sentenceOf(pronoun.head).index() - 1)).first();
    for (int i = from; i < pronoun.head.index(); i++) {
      Token noun = text.token(i);
      boolean number = (kind == Pronouns.Kind.THEY) == noun.xpos().endsWith("S");
      if (noun.is(Upos.NOUN)
          && number
          && headedBy[i] == null
          && noun.isRel("nsubj", "obj")
          && reachable(noun, pronoun)) {
        most = Math.max(most, score(noun, pronoun));
      }
    }
    return most;
  }

  /** "Israel and Hamas … they", "Kenya's talks with Somalia … their". */
  private boolean pair(Draft pronoun, @Nullable Draft best, double most) {
    List<Draft> parts = List.of();
    double score = Double.NEGATIVE_INFINITY;
    for (Draft candidate : drafts) {
      List<Draft> pair = pairOf(candidate);
      if (pair.size() > 1 && reachable(pair.get(pair.size() - 1).head, pronoun)) {
        double s = score(candidate.head, pronoun) + PLURAL_PAIR + relational(pronoun);
        if (s > score) {
          score = s;
          parts = pair;
        }
      }
    }
    if (parts.isEmpty() || (best != null && most >= score)) {
      return false;
    }
    pronoun.parts = parts;
    return true;
  }

  /** "Their talks": what holds between two asks for two. */
  private double relational(Draft pronoun) {
    return pronoun.head.isRel("nmod:poss")
            && text.head(pronoun.head).filter(this::between).isPresent()
        ? SUBJECT
        : 0;
  }

  private boolean between(Token noun) {
    return BETWEEN.contains(noun.lemma().toLowerCase(Locale.ROOT));
  }

  private List<Draft> pairOf(Draft first) {
    if (first.referent == null || first.is(Draft.Form.PRONOUN) || first.plural()) {
      return List.of();
    }
    List<Draft> pair = new ArrayList<>();
    for (Token conjunct : text.conjuncts(first.head)) {
      Draft draft = at(conjunct);
      if (draft != null && !draft.is(Draft.Form.PRONOUN)) {
        pair.add(draft);
      }
    }
    if (pair.size() < 2 && first.head.isRel("nmod:poss")) {
      related(first, pair);
    }
    return pair;
  }

  private void related(Draft first, List<Draft> pair) {
    Optional<Token> noun = text.head(first.head).filter(this::between);
    noun.ifPresent(
        n -> {
          for (Token other : text.children(n, "nmod")) {
            boolean with = text.child(other, "case").filter(c -> c.isLemma("with")).isPresent();
            Draft draft = at(other);
            if (with && draft != null) {
              pair.add(draft);
            }
          }
        });
  }
}

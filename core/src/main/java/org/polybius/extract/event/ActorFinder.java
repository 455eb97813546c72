package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Actors;
import org.polybius.model.ActorMention;

/** From the words around a predicate to actors. */
final class ActorFinder {
  private final AnnotatedText text;
  private final Clauses clauses;
  private final Actors actors;
  private final Nations nations;

  ActorFinder(Clauses clauses, Actors actors) {
    this.text = clauses.text();
    this.clauses = clauses;
    this.actors = actors;
    this.nations = new Nations(text, actors);
  }

  /** The actors that the noun phrases stand for, coordination opened. */
  List<ActorMention> at(List<Token> heads) {
    List<ActorMention> found = new ArrayList<>();
    heads.forEach(h -> add(found, at(h)));
    return found;
  }

  private List<ActorMention> at(Token head) {
    if (counted(head)) {
      List<ActorMention> members = at(clauses.direct(head, "of"));
      if (!members.isEmpty()) {
        return members;
      }
    }
    return actors.phrase(head).stream().flatMap(a -> a.singles().stream()).toList();
  }

  /** "two of the rebels", "a number of states". */
  private boolean counted(Token head) {
    return head.is(Upos.NUM, Upos.DET, Upos.PRON)
        || head.isLemma(
            "number",
            "group",
            "dozen",
            "hundred",
            "thousand",
            "score",
            "one",
            "rest",
            "member",
            "majority",
            "third",
            "half",
            "part",
            "coalition",
            "series",
            "wave");
  }

  /**
   * The actors themselves, the states that the words name, else those whose thing it is ("the
   * decision by Togo").
   */
  List<ActorMention> atOrOwner(List<Token> heads) {
    List<ActorMention> direct = at(heads);
    if (direct.isEmpty()) {
      heads.forEach(h -> nations.named(h).ifPresent(n -> add(direct, List.of(n))));
    }
    return direct.isEmpty() ? owners(heads) : direct;
  }

  /** Whose a thing is: possessor, nation before it, by, from, of. */
  List<ActorMention> owners(List<Token> things) {
    List<ActorMention> found = new ArrayList<>();
    things.forEach(t -> add(found, owner(t)));
    return found;
  }

  private List<ActorMention> owner(Token thing) {
    List<ActorMention> found = at(text.children(thing, "nmod:poss"));
    if (found.isEmpty()) {
      found = before(thing);
    }
    for (String preposition : List.of("by", "from", "of", "against", "between")) {
      if (found.isEmpty()) {
        found = at(prepositional(thing, preposition));
      }
    }
    if (found.isEmpty()) {
      List<Token> deeper = clauses.direct(thing, "of");
      return deeper.isEmpty() || deeper.get(0).equals(thing) ? found : owner(deeper.get(0));
    }
    return found;
  }

  /** Hung from the noun, or by mistake from the noun in between ("the raid on Togo by Chad"). */
  private List<Token> prepositional(Token thing, String preposition) {
    List<Token> direct = new ArrayList<>(clauses.direct(thing, preposition));
    if (direct.isEmpty() && preposition.equals("by")) {
      text.children(thing, "nmod").forEach(n -> direct.addAll(clauses.direct(n, preposition)));
    }
    return direct;
  }

  /** Who made a demand, an offer, a threat: never the one it was made to. */
  List<ActorMention> authors(Token noun) {
    List<ActorMention> found = at(text.children(noun, "nmod:poss"));
    if (found.isEmpty()) {
      found = before(noun);
    }
    if (found.isEmpty()) {
      found = at(clauses.direct(noun, "by", "from"));
    }
    boolean made = noun.isRel("obj") && found.isEmpty();
    return made ? text.head(noun).map(v -> at(clauses.agents(v))).orElse(found) : found;
  }

  /** Actors named before a noun: "Israeli", "Saudi-led", "government". */
  List<ActorMention> before(Token noun) {
    List<ActorMention> found = new ArrayList<>();
    for (Token m : text.children(noun, "amod", "compound", "nmod", "nmod:desc")) {
      if (m.index() < noun.index()) {
        Optional<ActorMention> actor =
            actors.headedBy(m).or(() -> led(m)).or(() -> nations.before(m));
        actor.ifPresentOrElse(a -> add(found, a.singles()), () -> add(found, before(m)));
      }
    }
    return found;
  }

  /** "Saudi-led": the one before the hyphen. */
  private Optional<ActorMention> led(Token modifier) {
    boolean by =
        modifier.isLemma("lead", "back", "broker", "mediate", "sponsor", "run", "led", "backed");
    if (!by) {
      return Optional.empty();
    }
    return text.children(modifier).stream()
        .filter(c -> c.index() < modifier.index())
        .flatMap(c -> actors.headedBy(c).or(() -> nations.before(c)).stream())
        .findFirst();
  }

  /** Adds those that are not there yet, by referent. */
  static void add(List<ActorMention> to, List<ActorMention> more) {
    for (ActorMention a : more) {
      if (to.stream().noneMatch(b -> b.sameReferent(a))) {
        to.add(a);
      }
    }
  }

  /** Those of {@code list} that are not among {@code others}, by referent. */
  static List<ActorMention> without(List<ActorMention> list, List<ActorMention> others) {
    return list.stream().filter(a -> others.stream().noneMatch(a::sameReferent)).toList();
  }
}

package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Actors;
import org.polybius.extract.event.Frame.Part;
import org.polybius.extract.event.Lexicon.VerbSense;
import org.polybius.model.ActorMention;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Sector;

/** Finds the acts of a text: one draft per verb or noun that names one, the same act only once. */
final class DraftReader {
  private final AnnotatedText text;
  private final Clauses clauses;
  private final ActorFinder finder;
  private final VerbReader verbs;
  private final NounReader nouns;

  DraftReader(AnnotatedText text, Actors actors) {
    this.text = text;
    this.clauses = new Clauses(text);
    this.finder = new ActorFinder(clauses, actors);
    this.verbs = new VerbReader(clauses, finder);
    this.nouns = new NounReader(clauses, finder);
  }

  Clauses clauses() {
    return clauses;
  }

  ActorFinder finder() {
    return finder;
  }

  /** In text order, by index of the trigger. */
  List<Draft> read() {
    Map<Integer, Draft> drafts = new TreeMap<>();
    Set<Integer> spoken = new HashSet<>();
    for (Token token : text.tokens()) {
      if (verbal(token)) {
        Optional<VerbSense> sense = verbs.sense(token).filter(s -> !mediates(token));
        sense.flatMap(s -> verbs.draft(token, s)).ifPresent(d -> drafts.put(token.index(), d));
        sense.ifPresent(s -> spoken.addAll(fillers(token, s.frame())));
      }
    }
    for (Token token : text.tokens()) {
      if (token.is(Upos.NOUN, Upos.PROPN) && !spoken.contains(token.index())) {
        nouns.draft(token).ifPresent(d -> drafts.put(token.index(), d));
      }
    }
    List<Draft> acts = new ArrayList<>(absorb(drafts));
    acts.addAll(new Outcomes(clauses, finder).of(acts));
    acts.sort(Comparator.comparingInt(d -> d.trigger().index()));
    Set<Integer> silent = AboutItself.sentences(text);
    return acts.stream()
        .filter(d -> !silent.contains(text.sentenceOf(d.trigger()).index()))
        .map(this::aimed)
        .map(DraftReader::byCaptors)
        .toList();
  }

  /** An armed group does not arrest: whom it holds it has abducted. */
  private static Draft byCaptors(Draft draft) {
    boolean armed =
        draft.actors().stream()
            .flatMap(a -> a.sectors().stream().limit(1))
            .anyMatch(s -> s == Sector.REB || s == Sector.UAF || s == Sector.CRM);
    boolean holds = draft.act().mode() == EventMode.ARREST;
    return armed && holds ? draft.as(new Act(EventType.ASSAULT, EventMode.ABDUCT, "181")) : draft;
  }

  /** Whom a protest is directed at may stand in what it is for: "marched, denouncing the king". */
  private Draft aimed(Draft draft) {
    if (draft.act().type() != EventType.PROTEST || !draft.recipients().isEmpty()) {
      return draft;
    }
    Token top = draft.light() == null ? draft.trigger() : draft.light();
    List<Token> aims = new ArrayList<>();
    for (Token clause : text.children(top, "advcl", "acl", "xcomp")) {
      if (clause.isLemma("protest", "demand", "denounce", "condemn", "call", "press", "oppose")) {
        aims.addAll(clauses.patients(clause));
        aims.addAll(clauses.oblique(clause, "against", "at", "on", "from", "for"));
      }
    }
    for (Token noun : clauses.oblique(top, "in", "as")) {
      if (noun.isLemma("protest", "response", "solidarity")) {
        aims.addAll(clauses.direct(noun, "at", "of", "against", "over", "to"));
      }
    }
    List<ActorMention> others = ActorFinder.without(finder.atOrOwner(aims), draft.actors());
    List<Token> patients = new ArrayList<>(draft.patients());
    patients.addAll(aims);
    return aims.isEmpty() ? draft : draft.with(draft.actors(), others, draft.agents(), patients);
  }

  private boolean verbal(Token token) {
    return token.is(Upos.VERB) && !token.isRel("amod", "case", "mark", "compound");
  }

  /** "talks brokered by Oman": the mediator belongs to the talks. */
  private boolean mediates(Token verb) {
    boolean brokers = verb.isLemma("broker", "mediate", "facilitate", "sponsor");
    return brokers && verb.isRel("acl") && text.head(verb).filter(nouns::names).isPresent();
  }

  /** The nouns by which a sense was recognised: they name its act, not one of their own. */
  private Set<Integer> fillers(Token verb, Frame frame) {
    Set<Integer> indexes = new HashSet<>();
    for (Part part : frame.parts()) {
      if (!part.nouns().isEmpty() && !part.slots().contains("subj")) {
        for (Token noun : candidates(verb)) {
          if (part.nouns().contains(Clauses.lower(noun))) {
            indexes.add(noun.index());
          }
        }
      }
    }
    return indexes;
  }

  private List<Token> candidates(Token verb) {
    List<Token> list = new ArrayList<>();
    for (Token c : text.children(verb, "obj", "obl", "nsubj:pass", "xcomp")) {
      if (!c.is(Upos.VERB)) {
        list.addAll(text.conjuncts(c));
      }
    }
    return list;
  }

  /** "killed in raids by Chad", "the raid killed nine": one act, told by a verb and its noun. */
  private List<Draft> absorb(Map<Integer, Draft> drafts) {
    for (Draft draft : List.copyOf(drafts.values())) {
      if (draft.act().type() == EventType.ASSAULT && draft.trigger().is(Upos.VERB)) {
        drafts.put(draft.trigger().index(), absorbed(draft, drafts));
      }
    }
    return List.copyOf(drafts.values());
  }

  private Draft absorbed(Draft verb, Map<Integer, Draft> drafts) {
    Draft whole = verb;
    for (Token noun : means(verb.trigger())) {
      Draft by = drafts.get(noun.index());
      if (by != null && by.act().type() == EventType.ASSAULT) {
        whole = joined(whole, by);
        drafts.remove(noun.index());
      }
    }
    return whole;
  }

  private List<Token> means(Token verb) {
    List<Token> list = new ArrayList<>(clauses.direct(verb, "in", "by", "with", "from"));
    if (!clauses.passive(verb)) {
      list.addAll(text.children(verb, "nsubj"));
    }
    return list;
  }

  private static Draft joined(Draft verb, Draft noun) {
    List<ActorMention> actors = new ArrayList<>(verb.actors());
    if (actors.isEmpty()) {
      actors.addAll(noun.actors());
    }
    List<ActorMention> recipients = new ArrayList<>(verb.recipients());
    if (recipients.isEmpty()) {
      recipients.addAll(noun.recipients());
    }
    Act act = noun.act().mode() == null ? verb.act() : noun.act();
    return new Draft(
        verb.trigger(),
        noun.trigger(),
        act,
        actors,
        ActorFinder.without(recipients, actors),
        verb.owners(),
        verb.mediators(),
        verb.agents().isEmpty() ? noun.agents() : verb.agents(),
        verb.patients().isEmpty() ? noun.patients() : verb.patients(),
        "event.verb-with-noun",
        false);
  }
}

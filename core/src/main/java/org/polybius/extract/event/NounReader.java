package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.event.Lexicon.LightVerb;
import org.polybius.extract.event.Lexicon.NounSense;
import org.polybius.model.ActorMention;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;

/** Reads acts named by nouns, alone or under a light verb. */
final class NounReader {
  private final AnnotatedText text;
  private final Clauses clauses;
  private final ActorFinder finder;
  private final Lexicon lexicon = Lexicon.english();

  /** The verb that carries a noun, and what it makes of its subject. */
  private record Carrier(Token verb, String as) {}

  NounReader(Clauses clauses, ActorFinder finder) {
    this.text = clauses.text();
    this.clauses = clauses;
    this.finder = finder;
  }

  /** Whether a noun names an act anywhere. */
  boolean names(Token noun) {
    return sense(noun).isPresent();
  }

  /** The act a noun names, if it names one here. */
  Optional<Draft> draft(Token noun) {
    return sense(noun).flatMap(s -> draft(noun, s));
  }

  private Optional<NounSense> sense(Token noun) {
    NounSense best = null;
    for (NounSense sense : lexicon.noun(Clauses.lower(noun))) {
      boolean fits = sense.with().isEmpty() || modified(noun, sense);
      if (fits && (best == null || (best.with().isEmpty() && !sense.with().isEmpty()))) {
        best = sense;
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean modified(Token noun, NounSense sense) {
    List<Token> modifiers = new ArrayList<>(clauses.direct(noun, "of"));
    text.children(noun, "amod", "compound", "nmod", "obl", "acl").stream()
        .filter(m -> m.index() < noun.index())
        .forEach(modifiers::add);
    return modifiers.stream()
        .anyMatch(
            m ->
                sense.with().contains(Clauses.lower(m))
                    || sense.with().contains(m.text().toLowerCase(java.util.Locale.ROOT)));
  }

  private Optional<Draft> draft(Token noun, NounSense sense) {
    Optional<Carrier> carrier = carrier(noun);
    List<ActorMention> actors = new ArrayList<>();
    List<ActorMention> recipients = new ArrayList<>();
    List<Token> agents = new ArrayList<>();
    List<Token> patients = new ArrayList<>();
    carrier.ifPresent(c -> lend(c, actors, recipients, agents, patients));
    for (String slot : sense.actor()) {
      List<Token> fillers = actorSlot(noun, slot, carrier);
      if (actors.isEmpty() || slot.equals("with") || slot.equals("between")) {
        ActorFinder.add(actors, slot.equals("adj") ? finder.before(noun) : finder.at(fillers));
      }
      agents.addAll(agents.isEmpty() ? fillers : List.of());
    }
    for (String slot : sense.recipient()) {
      List<Token> fillers = recipientSlot(noun, slot, carrier);
      if (recipients.isEmpty()) {
        recipients.addAll(finder.atOrOwner(fillers));
      }
      patients.addAll(patients.isEmpty() ? fillers : List.of());
    }
    List<ActorMention> mediators = mediators(noun, actors);
    List<ActorMention> others = ActorFinder.without(recipients, actors);
    boolean roles = actors.size() > 1 || (!actors.isEmpty() && !others.isEmpty());
    if (!sense.free() && carrier.isEmpty() && !roles) {
      return Optional.empty();
    }
    boolean bare = carrier.isEmpty() && actors.isEmpty() && others.isEmpty() && mediators.isEmpty();
    return Optional.of(
        new Draft(
            noun,
            carrier.map(Carrier::verb).orElse(null),
            act(sense, mediators),
            actors,
            others,
            List.of(),
            mediators,
            agents,
            patients,
            carrier.isPresent() ? "event.light-verb" : "event.noun",
            bare));
  }

  /** Talks that a mediator brings about are third-party consultation. */
  private static Act act(NounSense sense, List<ActorMention> mediators) {
    Act act = sense.act();
    return act.type() == EventType.CONSULT && !mediators.isEmpty()
        ? new Act(act.type(), EventMode.THIRD_PARTY, "045")
        : act;
  }

  private void lend(
      Carrier carrier,
      List<ActorMention> actors,
      List<ActorMention> recipients,
      List<Token> agents,
      List<Token> patients) {
    Token verb = carrier.verb();
    switch (carrier.as()) {
      case "ACTOR" -> agents.addAll(clauses.agents(verb));
      case "SELF" -> {}
      case "RECIPIENT" -> patients.addAll(clauses.subjects(verb));
      default -> {
        agents.addAll(clauses.oblique(verb, "from", "by"));
        ActorFinder.add(recipients, finder.owners(clauses.subjects(verb)));
      }
    }
    ActorFinder.add(actors, finder.at(agents));
    ActorFinder.add(recipients, finder.at(patients));
  }

  private Optional<Carrier> carrier(Token noun) {
    Token first = measured(text.firstConjunct(noun));
    Optional<Token> verb = text.head(first).filter(h -> h.is(Upos.VERB));
    Optional<Carrier> participle = participle(noun);
    if (verb.isEmpty() || participle.isPresent()) {
      return participle;
    }
    String slot = slot(first, verb.get());
    List<LightVerb> lights = new ArrayList<>();
    clauses.withParticle(verb.get()).ifPresent(p -> lights.addAll(lexicon.light(p)));
    lights.addAll(lexicon.light(Clauses.lower(verb.get())));
    return lights.stream()
        .filter(
            l ->
                l.slots().contains(slot)
                    || clauses.cases(first).stream().anyMatch(l.slots()::contains))
        .findFirst()
        .map(l -> new Carrier(verb.get(), l.as()));
  }

  /** "an attack carried out by the group": the carrier follows as a participle. */
  private Optional<Carrier> participle(Token noun) {
    for (Token clause : text.children(noun, "acl")) {
      List<LightVerb> lights = new ArrayList<>();
      clauses.withParticle(clause).ifPresent(p -> lights.addAll(lexicon.light(p)));
      lights.addAll(lexicon.light(Clauses.lower(clause)));
      boolean carries = lights.stream().anyMatch(l -> l.slots().contains("obj"));
      if (carries && clause.xpos().equals("VBN") && !clauses.agents(clause).isEmpty()) {
        return Optional.of(new Carrier(clause, "ACTOR"));
      }
    }
    return Optional.empty();
  }

  /** "a round of talks", "a series of raids": the noun that stands for them in the clause. */
  private Token measured(Token noun) {
    Optional<Token> head = text.head(noun).filter(h -> h.is(Upos.NOUN) && noun.isRel("nmod"));
    return head.filter(h -> h.isLemma("round", "series", "wave", "string", "set", "number", "day"))
        .filter(h -> clauses.cases(noun).contains("of"))
        .orElse(noun);
  }

  private static String slot(Token noun, Token verb) {
    return switch (noun.rel()) {
      case "obj", "nsubj:pass" -> "obj";
      case "nsubj" -> "subj";
      default -> noun.isRel("xcomp") && verb.is(Upos.VERB) ? "obj" : "";
    };
  }

  private List<Token> actorSlot(Token noun, String slot, Optional<Carrier> carrier) {
    return switch (slot) {
      case "light", "adj" -> List.of();
      case "poss", "poss_agent" -> text.children(noun, "nmod:poss");
      case "of_agent" -> clauses.direct(noun, "of");
      case "between" -> between(noun, carrier);
      default -> prepositional(noun, slot, carrier);
    };
  }

  private List<Token> recipientSlot(Token noun, String slot, Optional<Carrier> carrier) {
    return switch (slot) {
      case "poss_patient" -> text.children(noun, "nmod:poss");
      case "of.with" -> {
        List<Token> others = new ArrayList<>();
        for (Token thing : clauses.direct(noun, "of", "in")) {
          others.addAll(clauses.direct(thing, "with", "to"));
        }
        yield others;
      }
      case "sym" -> List.of();
      default -> prepositional(noun, slot, carrier);
    };
  }

  /** Nouns of a preposition, hung from the event noun or, under a light verb, from the verb. */
  private List<Token> prepositional(Token noun, String slot, Optional<Carrier> carrier) {
    List<Token> found = new ArrayList<>(clauses.direct(noun, slot));
    if (found.isEmpty() && carrier.isPresent()) {
      found.addAll(clauses.direct(carrier.get().verb(), slot));
    }
    if (found.isEmpty()) {
      text.children(noun, "nmod").forEach(n -> found.addAll(clauses.direct(n, slot)));
    }
    return found;
  }

  /** The parties of talks and truces, also where they hang from the verb of the sentence. */
  private List<Token> between(Token noun, Optional<Carrier> carrier) {
    List<Token> found = new ArrayList<>(clauses.direct(noun, "between", "among"));
    if (found.isEmpty()) {
      text.children(noun, "nmod").forEach(n -> found.addAll(clauses.direct(n, "between", "among")));
    }
    Token at = noun;
    while (found.isEmpty() && at.head() >= 0 && !at.is(Upos.VERB)) {
      at = text.token(at.head());
      boolean other = carrier.filter(c -> c.as().equals("ACTOR")).isPresent();
      if (!other || carrier.get().verb().equals(at)) {
        found.addAll(clauses.direct(at, "between", "among"));
      }
    }
    return found;
  }

  private List<ActorMention> mediators(Token noun, List<ActorMention> actors) {
    List<ActorMention> found = new ArrayList<>();
    for (Token clause : text.children(noun, "acl", "amod")) {
      if (clause.isLemma("broker", "mediate", "facilitate", "sponsor", "negotiate")) {
        ActorFinder.add(found, finder.at(clauses.agents(clause)));
      }
    }
    ActorFinder.add(found, finder.at(clauses.direct(noun, "through", "via")));
    text.head(noun)
        .filter(v -> helped(noun, v))
        .ifPresent(v -> ActorFinder.add(found, finder.at(clauses.agents(v))));
    return ActorFinder.without(found, actors);
  }

  /** "Facilitated the release", "assisted in the release", "helped to arrange the release". */
  private boolean helped(Token noun, Token verb) {
    boolean in =
        noun.isRel("obl")
            && verb.isLemma("assist", "help")
            && text.children(noun, "case").stream().anyMatch(c -> c.isLemma("in", "with"));
    boolean helping =
        text.head(verb).filter(h -> verb.isRel("xcomp") && h.isLemma("help", "assist")).isPresent();
    return in
        || (noun.isRel("obj")
            && (verb.isLemma("facilitate")
                || (helping && verb.isLemma("arrange", "negotiate", "secure", "broker"))));
  }
}
